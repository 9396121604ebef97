package org.tongxing.benefit.entitlement.process;

import java.util.Map;
import org.tongxing.benefit.entitlement.application.CheckPapers;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.ProcessVariable;
import org.tongxing.workflow.Submission;

/** What the forms have in common on which papers are checked (核对材料): at first, and once they are supplied. */
abstract class PapersForm extends HeadedForm {

    private final CheckPapers check;
    private final DescribeBenefit describe;

    PapersForm(String formId, Map<String, String> fields, CheckPapers check, DescribeBenefit describe) {
        super(formId, fields, describe::lines);
        this.check = check;
        this.describe = describe;
    }

    @Override
    protected final Map<String, Object> more(FormContext task) {
        return Map.of(
                "missingLine", describe.missingLine(task.reference()),
                "papersGivenChoices", BenefitChoices.papers(check.papers(describe.application(task.reference()))));
    }

    /** Where nothing more can be asked for, the form has no field for what is missing. */
    @Override
    public final Outcome submit(FormContext task, Submission submission) {
        CheckPapers.Checked checked = check.check(
                task.reference(),
                submission.codes("papersGiven"),
                submission.text("papersOutcome").orElse(null),
                submission.text("missingNote").orElse(null));
        return Outcome.of(
                        CrossProvinceBenefitModel.PAPERS_OUTCOME,
                        checked.outcome().name())
                .with(CrossProvinceBenefitModel.PUSH_DUE_AT, ProcessVariable.instant(checked.pushDue()));
    }
}
