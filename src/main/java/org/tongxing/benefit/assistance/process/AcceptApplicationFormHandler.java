package org.tongxing.benefit.assistance.process;

import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.benefit.assistance.application.ExaminePapers;
import org.tongxing.benefit.assistance.application.ExaminePapers.Answers;
import org.tongxing.benefit.assistance.domain.PapersOutcome;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** Form of 受理申请. */
@Component
class AcceptApplicationFormHandler extends AssistanceForm {

    private final ExaminePapers useCase;

    AcceptApplicationFormHandler(DescribeAssistance describe, ExaminePapers useCase) {
        super("acceptApplication", ExaminePapers.FIELDS, describe);
        this.useCase = useCase;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        PapersOutcome outcome = useCase.accept(
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
