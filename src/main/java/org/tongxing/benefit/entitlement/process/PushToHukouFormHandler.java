package org.tongxing.benefit.entitlement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.benefit.entitlement.application.PushToHukou;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** The form 在全国系统录入并推送. */
@Component
class PushToHukouFormHandler extends HeadedForm {

    private final PushToHukou push;
    private final DescribeBenefit describe;

    PushToHukouFormHandler(PushToHukou push, DescribeBenefit describe) {
        super("pushToHukou", PushToHukou.FIELDS, describe::lines);
        this.push = push;
        this.describe = describe;
    }

    @Override
    protected Map<String, Object> more(FormContext task) {
        return Map.of(
                "hukouTownshipChoices", BenefitChoices.areas(push.townships(describe.application(task.reference()))));
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        boolean inside = push.push(
                task.reference(),
                task.login(),
                new PushToHukou.Push(
                        submission.text("nationalNumber").orElse(null),
                        submission.date("pushedOn").orElse(null),
                        submission.text("receiptNumber").orElse(null),
                        submission.text("hukouTownship").orElse(null)));
        return Outcome.of(CrossProvinceBenefitModel.INSIDE_PROVINCE, inside);
    }
}
