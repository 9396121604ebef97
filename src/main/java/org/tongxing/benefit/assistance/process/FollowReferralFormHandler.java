package org.tongxing.benefit.assistance.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.benefit.assistance.application.FollowReferral;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** Form of 另行安排. */
@Component
class FollowReferralFormHandler extends HeadedForm {

    private final FollowReferral useCase;

    FollowReferralFormHandler(DescribeAssistance describe, FollowReferral useCase) {
        super("followReferral", FollowReferral.FOLLOW, describe::head);
        this.useCase = useCase;
    }

    @Override
    protected Map<String, Object> more(FormContext task) {
        return Map.of("referralLine", useCase.line(task.reference()));
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        useCase.follow(
                task.reference(), task.login(), submission.text("arranged").orElse(null));
        return Outcome.none();
    }
}
