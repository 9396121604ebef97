package org.tongxing.benefit.entitlement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.BenefitDates;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.benefit.entitlement.application.VerifyOrigin;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 提出审核意见. */
@Component
class GiveOpinionFormHandler implements TaskForm {

    private final VerifyOrigin verify;
    private final BenefitDates dates;
    private final DescribeBenefit describe;

    GiveOpinionFormHandler(VerifyOrigin verify, BenefitDates dates, DescribeBenefit describe) {
        this.verify = verify;
        this.dates = dates;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "giveOpinion";
    }

    @Override
    public Map<String, String> fields() {
        return VerifyOrigin.OPINION_FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        return describe.originLines(task.reference());
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        return Outcome.of(
                OriginVerificationModel.DECISION_DUE_AT,
                dates.instant(verify.opinion(
                        task.reference(),
                        task.login(),
                        submission.text("opinion").orElse(null),
                        submission.text("opinionReason").orElse(null))));
    }
}
