package org.tongxing.benefit.assistance.process;

import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.CheckNeed;
import org.tongxing.benefit.assistance.application.CheckNeed.Answers;
import org.tongxing.benefit.assistance.application.CheckNeed.Checked;
import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.benefit.assistance.domain.CheckOutcome;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** Form of 调查核实并提出意见. */
@Component
class CheckNeedFormHandler extends HeadedForm {

    private final CheckNeed useCase;

    CheckNeedFormHandler(DescribeAssistance describe, CheckNeed useCase) {
        super("checkNeed", CheckNeed.FIELDS, describe::head);
        this.useCase = useCase;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        Checked checked = useCase.check(
                task.reference(),
                task.login(),
                new Answers(
                        submission.text("checkOutcome").orElse(null),
                        HelpGiven.of(submission),
                        submission.text("finding").orElse(null),
                        submission.text("endReason").orElse(null)));
        Outcome outcome = Outcome.of(
                        TemporaryAssistanceModel.CHECK_OUTCOME,
                        checked.outcome().name())
                .with(TemporaryAssistanceModel.DECIDE_DESK, checked.decideDesk());
        return checked.outcome() == CheckOutcome.END
                ? outcome.with(TemporaryAssistanceModel.EXAMINE_RESULT, TemporaryAssistanceModel.ENDED)
                : outcome;
    }
}
