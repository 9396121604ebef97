package org.tongxing.register.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.register.application.AnswerRequester;
import org.tongxing.register.application.DescribeChange;
import org.tongxing.register.domain.ChangeKind;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 书面答复申请人: begins with a first wording. */
@Component
class AnswerRequesterFormHandler implements TaskForm {

    private final AnswerRequester answer;
    private final DescribeChange describe;

    AnswerRequesterFormHandler(AnswerRequester answer, DescribeChange describe) {
        this.answer = answer;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "answerRequester";
    }

    @Override
    public Map<String, String> fields() {
        return AnswerRequester.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        RecordChange change = describe.change(task.reference());
        Map<String, Object> shown = describe.head(change);
        shown.put("decisionLine", describe.decision(change));
        shown.put("extractLine", extract(change));
        shown.put("answerText", answer.draft(task.reference()));
        shown.put("remedies", answer.remedies());
        return shown;
    }

    private static String extract(RecordChange change) {
        return change.kind() == ChangeKind.VIEW && change.isAgreed()
                ? "[打印《个人信息查阅答复》](/children/%s/changes/%s/extract)".formatted(change.child(), change.reference())
                : "";
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        answer.answer(
                task.login(),
                task.reference(),
                new AnswerRequester.Answer(
                        submission.date("answeredOn").orElse(null),
                        submission.text("answerMethod").orElse(null),
                        submission.text("answerText").orElse(null),
                        submission.text("remedies").orElse(null)));
        return Outcome.none();
    }
}
