package org.tongxing.benefit.assistance.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.DeliverRefusal;
import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** Form of 送达不予确认决定. */
@Component
class DeliverRefusalFormHandler extends HeadedForm {

    private final DeliverRefusal useCase;

    DeliverRefusalFormHandler(DescribeAssistance describe, DeliverRefusal useCase) {
        super("deliverRefusal", DeliverRefusal.FIELDS, describe::head);
        this.useCase = useCase;
    }

    @Override
    protected Map<String, Object> more(FormContext task) {
        return Map.of("refusalLine", useCase.text(task.reference()));
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        useCase.deliver(
                task.reference(),
                task.login(),
                submission.date("deliveredOn").orElse(null),
                submission.text("deliveryMethod").orElse(null),
                submission.text("deliveryNote").orElse(null));
        return Outcome.none();
    }
}
