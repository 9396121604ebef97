package org.tongxing.benefit.assistance.process;

import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.AccountForHelp;
import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.benefit.assistance.domain.ConfirmOutcome;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** Form of 事后确认. */
@Component
class ConfirmHelpFormHandler extends HeadedForm {

    private final AccountForHelp useCase;

    ConfirmHelpFormHandler(DescribeAssistance describe, AccountForHelp useCase) {
        super("confirmHelp", AccountForHelp.CONFIRM, describe::head);
        this.useCase = useCase;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        ConfirmOutcome outcome = useCase.confirm(
                task.reference(),
                task.login(),
                submission.text("confirmOutcome").orElse(null),
                submission.text("reason").orElse(null));
        return Outcome.of(TemporaryAssistanceModel.CONFIRM_OUTCOME, outcome.name());
    }
}
