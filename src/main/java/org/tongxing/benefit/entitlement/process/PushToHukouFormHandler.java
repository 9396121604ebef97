package org.tongxing.benefit.entitlement.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.benefit.entitlement.application.PushToHukou;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 在全国系统录入并推送. */
@Component
class PushToHukouFormHandler implements TaskForm {

    private final PushToHukou push;
    private final DescribeBenefit describe;

    PushToHukouFormHandler(PushToHukou push, DescribeBenefit describe) {
        this.push = push;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "pushToHukou";
    }

    @Override
    public Map<String, String> fields() {
        return PushToHukou.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        Map<String, Object> shown = new HashMap<>(describe.lines(task.reference()));
        shown.put("hukouTownshipChoices", BenefitChoices.areas(push.townships(describe.application(task.reference()))));
        return shown;
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
