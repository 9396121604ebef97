package org.tongxing.benefit.entitlement.process;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.benefit.entitlement.application.RecordReply;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.ProcessVariable;
import org.tongxing.workflow.Submission;

/** The form 核对户籍地答复. */
@Component
class ConfirmReplyFormHandler extends HeadedForm {

    private final RecordReply record;
    private final DescribeBenefit describe;

    ConfirmReplyFormHandler(RecordReply record, DescribeBenefit describe) {
        super("confirmReply", RecordReply.COMPARE_FIELDS, describe::lines);
        this.record = record;
        this.describe = describe;
    }

    @Override
    protected Map<String, Object> more(FormContext task) {
        return Map.of("replyLine", describe.replyLine(task.reference()));
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        Optional<LocalDateTime> tellDue = record.compare(
                task.reference(),
                task.login(),
                submission.text("compareOutcome").orElse(null),
                submission.text("compareNote").orElse(null));
        Outcome returned = Outcome.of(CrossProvinceBenefitModel.REPLY_RETURNED, tellDue.isEmpty());
        return tellDue.map(at -> returned.with(CrossProvinceBenefitModel.TELL_DUE_AT, ProcessVariable.instant(at)))
                .orElse(returned);
    }
}
