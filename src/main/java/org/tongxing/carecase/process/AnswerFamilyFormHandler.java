package org.tongxing.carecase.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.carecase.application.AnswerFamily;
import org.tongxing.carecase.application.AnswerFamily.Answer;
import org.tongxing.carecase.application.DescribeCase;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** Form of 答复家庭. */
@Component
class AnswerFamilyFormHandler implements TaskForm {

    private final AnswerFamily useCase;
    private final DescribeCase describe;

    AnswerFamilyFormHandler(AnswerFamily useCase, DescribeCase describe) {
        this.useCase = useCase;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "answerFamily";
    }

    @Override
    public Map<String, String> fields() {
        return AnswerFamily.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        Map<String, Object> shown =
                new HashMap<>(describe.head(task.reference(), new ChildId(task.get(CareCaseModel.CHILD_ID))));
        shown.put("decisionLine", describe.decisionLine(task.reference()));
        return shown;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        Answer answer = new Answer(
                submission.date("answeredOn").orElse(null),
                submission.text("answerMethod").orElse(null),
                submission.text("answerNote").orElse(null));
        useCase.answer(task.reference(), task.login(), answer);
        return Outcome.none();
    }
}
