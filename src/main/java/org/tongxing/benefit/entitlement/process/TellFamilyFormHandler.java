package org.tongxing.benefit.entitlement.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.BenefitDates;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.benefit.entitlement.application.TellFamily;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 告知家庭结果. */
@Component
class TellFamilyFormHandler implements TaskForm {

    private final TellFamily tell;
    private final BenefitDates dates;
    private final DescribeBenefit describe;

    TellFamilyFormHandler(TellFamily tell, BenefitDates dates, DescribeBenefit describe) {
        this.tell = tell;
        this.dates = dates;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "tellFamily";
    }

    @Override
    public Map<String, String> fields() {
        return TellFamily.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        Map<String, Object> shown = new HashMap<>(describe.lines(task.reference()));
        shown.put("replyLine", describe.replyLine(task.reference()));
        shown.put("remedyLine", describe.remedyLine(task.reference()));
        return shown;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        return tell.told(
                        task.reference(),
                        task.login(),
                        submission.date("toldOn").orElse(null),
                        submission.text("tellMethod").orElse(null),
                        submission.text("tellNote").orElse(null))
                .map(day -> Outcome.of(CrossProvinceBenefitModel.RECHECK_DUE_AT, dates.instant(day.atStartOfDay())))
                .orElseGet(Outcome::none);
    }
}
