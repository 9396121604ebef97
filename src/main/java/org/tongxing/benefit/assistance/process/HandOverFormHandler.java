package org.tongxing.benefit.assistance.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.benefit.assistance.application.HandOver;
import org.tongxing.benefit.assistance.application.HandOver.Answers;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** Form of 发放并登记凭证. */
@Component
class HandOverFormHandler extends HeadedForm {

    private final HandOver useCase;
    private final Clock clock;

    HandOverFormHandler(DescribeAssistance describe, HandOver useCase, Clock clock) {
        super("handOver", HandOver.FIELDS, describe::head);
        this.useCase = useCase;
        this.clock = clock;
    }

    @Override
    protected Map<String, Object> more(FormContext task) {
        return Map.of(
                "decidedLine", useCase.decidedLine(task.reference()),
                "shelterLine", useCase.shelterLine(task.reference(), task.login()),
                "paidOn", LocalDate.now(clock).toString());
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        boolean all = useCase.record(
                task.reference(),
                task.login(),
                new Answers(
                        submission.text("receiptNumber").orElse(null),
                        submission.date("paidOn").orElse(null),
                        submission.text("paidAmount").orElse(null),
                        submission.flag("goodsGiven"),
                        submission.flag("shelterGiven"),
                        submission.text("shelterAddress").orElse(null),
                        submission.text("payeeIs").orElse(null),
                        submission.text("payee").orElse(null),
                        submission.text("witness").orElse(null),
                        submission.flag("handOverDone"),
                        submission.text("lessReason").orElse(null)));
        return Outcome.of(TemporaryAssistanceModel.ALL_GIVEN, all);
    }
}
