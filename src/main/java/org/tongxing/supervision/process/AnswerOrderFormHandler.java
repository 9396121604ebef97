package org.tongxing.supervision.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.supervision.application.AnswerOrder;
import org.tongxing.supervision.application.DescribeOrder;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 办理并答复督办. */
@Component
class AnswerOrderFormHandler implements TaskForm {

    private final AnswerOrder answer;
    private final DescribeOrder describe;

    AnswerOrderFormHandler(AnswerOrder answer, DescribeOrder describe) {
        this.answer = answer;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "answerOrder";
    }

    @Override
    public Map<String, String> fields() {
        return AnswerOrder.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        return describe.lines(task.reference());
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        answer.answer(task.reference(), task.login(), submission.text("answer").orElse(null));
        return Outcome.none();
    }
}
