package org.tongxing.benefit.assistance.process;

import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.benefit.assistance.application.RecoverHelp;
import org.tongxing.benefit.assistance.application.RecoverHelp.Answers;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** Form of 追回救助款物. */
@Component
class RecoverHelpFormHandler extends HeadedForm {

    private final RecoverHelp useCase;

    RecoverHelpFormHandler(DescribeAssistance describe, RecoverHelp useCase) {
        super("recoverHelp", RecoverHelp.FIELDS, describe::head);
        this.useCase = useCase;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        useCase.record(
                task.reference(),
                task.login(),
                new Answers(
                        submission.text("recoveryOutcome").orElse(null),
                        submission.text("recoveredAmount").orElse(null),
                        submission.date("recoveredOn").orElse(null),
                        submission.text("reason").orElse(null)));
        return Outcome.none();
    }
}
