package org.tongxing.benefit.entitlement.process;

import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.benefit.entitlement.application.VerifyOrigin;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.ProcessVariable;
import org.tongxing.workflow.Submission;

/** The form 提出审核意见. */
@Component
class GiveOpinionFormHandler extends HeadedForm {

    private final VerifyOrigin verify;

    GiveOpinionFormHandler(VerifyOrigin verify, DescribeBenefit describe) {
        super("giveOpinion", VerifyOrigin.OPINION_FIELDS, describe::originLines);
        this.verify = verify;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        return Outcome.of(
                OriginVerificationModel.DECISION_DUE_AT,
                ProcessVariable.instant(verify.opinion(
                        task.reference(),
                        task.login(),
                        submission.text("opinion").orElse(null),
                        submission.text("opinionReason").orElse(null))));
    }
}
