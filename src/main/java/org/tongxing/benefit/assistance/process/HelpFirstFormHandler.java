package org.tongxing.benefit.assistance.process;

import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.benefit.assistance.application.HelpFirst;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** Form of 决定先行救助. */
@Component
class HelpFirstFormHandler extends HeadedForm {

    private final HelpFirst useCase;

    HelpFirstFormHandler(DescribeAssistance describe, HelpFirst useCase) {
        super("helpFirst", HelpFirst.FIELDS, describe::head);
        this.useCase = useCase;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        return UrgentDecision.outcome(
                useCase.byTownship(task.reference(), task.login(), UrgentDecision.answers(submission)));
    }
}
