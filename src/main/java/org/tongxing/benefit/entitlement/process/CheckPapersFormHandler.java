package org.tongxing.benefit.entitlement.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.BenefitDates;
import org.tongxing.benefit.entitlement.application.CheckPapers;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 受理并核对材料. */
@Component
class CheckPapersFormHandler implements TaskForm {

    private final CheckPapers check;
    private final BenefitDates dates;
    private final DescribeBenefit describe;

    CheckPapersFormHandler(CheckPapers check, BenefitDates dates, DescribeBenefit describe) {
        this.check = check;
        this.dates = dates;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "checkPapers";
    }

    @Override
    public Map<String, String> fields() {
        return CheckPapers.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        Map<String, Object> shown = new HashMap<>(describe.lines(task.reference()));
        shown.put("missingLine", describe.missingLine(task.reference()));
        shown.put("papersGivenChoices", BenefitChoices.papers(check.papers(describe.application(task.reference()))));
        return shown;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        CheckPapers.Checked checked = check.check(
                task.reference(),
                submission.codes("papersGiven"),
                submission.text("papersOutcome").orElse(null),
                submission.text("missingNote").orElse(null));
        return Outcome.of(
                        CrossProvinceBenefitModel.PAPERS_OUTCOME,
                        checked.outcome().name())
                .with(CrossProvinceBenefitModel.PUSH_DUE_AT, dates.instant(checked.pushDue()));
    }
}
