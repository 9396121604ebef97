package org.tongxing.benefit.entitlement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.benefit.entitlement.application.RecordReply;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;
import org.tongxing.workflow.Submission;

/** The form 登记户籍地答复. */
@Component
class RecordReplyFormHandler extends HeadedForm {

    private final RecordReply record;
    private final DescribeBenefit describe;
    private final Processes processes;

    RecordReplyFormHandler(RecordReply record, DescribeBenefit describe, Processes processes) {
        super("recordReply", RecordReply.FIELDS, describe::lines);
        this.record = record;
        this.describe = describe;
        this.processes = processes;
    }

    @Override
    protected Map<String, Object> more(FormContext task) {
        return describe.chaseLines(task.reference());
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        RecordReply.Recorded recorded = record.record(
                task.reference(),
                task.login(),
                new RecordReply.Typed(
                        submission.text("replyOutcome").orElse(null),
                        submission.text("replyChannel").orElse(null),
                        submission.date("repliedOn").orElse(null),
                        submission.text("documentNumber").orElse(null),
                        submission.text("amount").orElse(null),
                        submission.text("startMonth").orElse(null),
                        submission.text("payer").orElse(null),
                        submission.date("recheckOn").orElse(null),
                        submission.text("replyReason").orElse(null)));
        recorded.verification()
                .ifPresent(verification ->
                        processes.tell(verification, OriginVerificationModel.REQUEST_WITHDRAWN, Outcome.none()));
        return Outcome.of(
                CrossProvinceBenefitModel.REPLY_OUTCOME, recorded.outcome().name());
    }
}
