package org.tongxing.benefit.assistance.process;

import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.benefit.assistance.application.PublishNotice;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.ProcessVariable;
import org.tongxing.workflow.Submission;

/** Form of 张贴公示. */
@Component
class PublishNoticeFormHandler extends HeadedForm {

    private final PublishNotice useCase;

    PublishNoticeFormHandler(DescribeAssistance describe, PublishNotice useCase) {
        super("publishNotice", PublishNotice.FIELDS, describe::head);
        this.useCase = useCase;
    }

    @Override
    protected Map<String, Object> more(FormContext task) {
        return Map.of("noticeLine", useCase.draft(task.reference()).text());
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        LocalDateTime ends = useCase.publish(
                task.reference(),
                task.login(),
                submission.date("postedOn").orElse(null),
                submission.text("postedAt").orElse(null));
        return Outcome.of(TemporaryAssistanceModel.NOTICE_ENDS_AT, ProcessVariable.instant(ends));
    }
}
