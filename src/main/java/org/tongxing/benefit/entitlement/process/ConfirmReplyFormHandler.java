package org.tongxing.benefit.entitlement.process;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.BenefitDates;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.benefit.entitlement.application.RecordReply;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 核对户籍地答复. */
@Component
class ConfirmReplyFormHandler implements TaskForm {

    private final RecordReply record;
    private final BenefitDates dates;
    private final DescribeBenefit describe;

    ConfirmReplyFormHandler(RecordReply record, BenefitDates dates, DescribeBenefit describe) {
        this.record = record;
        this.dates = dates;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "confirmReply";
    }

    @Override
    public Map<String, String> fields() {
        return RecordReply.COMPARE_FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        Map<String, Object> shown = new HashMap<>(describe.lines(task.reference()));
        shown.put("replyLine", describe.replyLine(task.reference()));
        return shown;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        Optional<LocalDateTime> tellDue = record.compare(
                task.reference(),
                task.login(),
                submission.text("compareOutcome").orElse(null),
                submission.text("compareNote").orElse(null));
        Outcome returned = Outcome.of(CrossProvinceBenefitModel.REPLY_RETURNED, tellDue.isEmpty());
        return tellDue.map(at -> returned.with(CrossProvinceBenefitModel.TELL_DUE_AT, dates.instant(at)))
                .orElse(returned);
    }
}
