package org.tongxing.benefit.assistance.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.benefit.assistance.application.FollowReferral;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** Form of 接收转介并答复. */
@Component
class AnswerReferralFormHandler extends HeadedForm {

    private final FollowReferral useCase;

    AnswerReferralFormHandler(DescribeAssistance describe, FollowReferral useCase) {
        super("answerReferral", FollowReferral.ANSWER, describe::head);
        this.useCase = useCase;
    }

    @Override
    protected Map<String, Object> more(FormContext task) {
        return Map.of("referralLine", useCase.line(task.reference()));
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        boolean taken = useCase.answer(
                task.reference(),
                task.login(),
                submission.text("referralAnswer").orElse(null),
                submission.text("answer").orElse(null));
        return Outcome.of(TemporaryAssistanceModel.REFERRAL_TAKEN, taken);
    }
}
