package org.tongxing.benefit.assistance.process;

import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.benefit.assistance.application.ExaminePapers;
import org.tongxing.benefit.assistance.application.ExaminePapers.Answers;
import org.tongxing.benefit.assistance.domain.PapersOutcome;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** What the forms have in common on which papers are looked through (材料审查): at first, and once they are supplied. */
abstract class PapersForm extends HeadedForm {

    private final Examination examination;

    PapersForm(String formId, DescribeAssistance describe, Examination examination) {
        super(formId, ExaminePapers.FIELDS, describe::head);
        this.examination = examination;
    }

    /** The use case of a form. */
    @FunctionalInterface
    interface Examination {

        PapersOutcome examine(CaseReference reference, String login, Answers answers);
    }

    @Override
    public final Outcome submit(FormContext task, Submission submission) {
        PapersOutcome outcome = examination.examine(
                task.reference(),
                task.login(),
                new Answers(
                        submission.text("papersOutcome").orElse(null),
                        submission.text("papers").orElse(null),
                        submission.text("endReason").orElse(null)));
        Outcome told = Outcome.of(TemporaryAssistanceModel.PAPERS_OUTCOME, outcome.name());
        return outcome == PapersOutcome.END
                ? told.with(TemporaryAssistanceModel.EXAMINE_RESULT, TemporaryAssistanceModel.ENDED)
                : told;
    }
}
