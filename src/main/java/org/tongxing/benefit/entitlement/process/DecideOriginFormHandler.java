package org.tongxing.benefit.entitlement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.benefit.entitlement.application.VerifyOrigin;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** The form 审核确认. */
@Component
class DecideOriginFormHandler extends HeadedForm {

    private final VerifyOrigin verify;
    private final DescribeBenefit describe;

    DecideOriginFormHandler(VerifyOrigin verify, DescribeBenefit describe) {
        super("decideOrigin", VerifyOrigin.DECISION_FIELDS, describe::originLines);
        this.verify = verify;
        this.describe = describe;
    }

    @Override
    protected Map<String, Object> more(FormContext task) {
        return describe.proposedGrant(describe.applicationOf(task.reference()));
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        boolean returned = verify.decide(
                task.reference(),
                task.login(),
                new VerifyOrigin.Typed(
                        submission.text("decision").orElse(null),
                        submission.text("amount").orElse(null),
                        submission.text("startMonth").orElse(null),
                        submission.date("recheckOn").orElse(null),
                        submission.text("decisionReason").orElse(null)));
        return Outcome.of(OriginVerificationModel.DECISION_RETURNED, returned);
    }
}
