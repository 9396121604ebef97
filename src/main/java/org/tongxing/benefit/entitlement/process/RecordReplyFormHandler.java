package org.tongxing.benefit.entitlement.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.benefit.entitlement.application.RecordReply;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 登记户籍地答复. */
@Component
class RecordReplyFormHandler implements TaskForm {

    private final RecordReply record;
    private final DescribeBenefit describe;
    private final Processes processes;

    RecordReplyFormHandler(RecordReply record, DescribeBenefit describe, Processes processes) {
        this.record = record;
        this.describe = describe;
        this.processes = processes;
    }

    @Override
    public String formId() {
        return "recordReply";
    }

    @Override
    public Map<String, String> fields() {
        return RecordReply.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        Map<String, Object> shown = new HashMap<>(describe.lines(task.reference()));
        shown.putAll(describe.chaseLines(task.reference()));
        return shown;
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
