package org.tongxing.benefit.assistance.process;

import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.AccountForHelp;
import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** Form of 补办申请审核手续. */
@Component
class MakeUpPapersFormHandler extends HeadedForm {

    private final AccountForHelp useCase;

    MakeUpPapersFormHandler(DescribeAssistance describe, AccountForHelp useCase) {
        super("makeUpPapers", AccountForHelp.PAPERS, describe::head);
        this.useCase = useCase;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        useCase.makeUp(
                task.reference(),
                task.login(),
                submission.text("papers").orElse(null),
                submission.text("papersLacking").orElse(null));
        return Outcome.none();
    }
}
