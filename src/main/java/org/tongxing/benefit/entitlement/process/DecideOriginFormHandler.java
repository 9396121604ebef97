package org.tongxing.benefit.entitlement.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.benefit.entitlement.application.VerifyOrigin;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 审核确认. */
@Component
class DecideOriginFormHandler implements TaskForm {

    private final VerifyOrigin verify;
    private final DescribeBenefit describe;

    DecideOriginFormHandler(VerifyOrigin verify, DescribeBenefit describe) {
        this.verify = verify;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "decideOrigin";
    }

    @Override
    public Map<String, String> fields() {
        return VerifyOrigin.DECISION_FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        Map<String, Object> shown = new HashMap<>(describe.originLines(task.reference()));
        shown.putAll(describe.proposedGrant(describe.applicationOf(task.reference())));
        return shown;
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
