package org.tongxing.supervision.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.supervision.application.DecideAnswer;
import org.tongxing.supervision.application.DescribeOrder;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 认可督办答复. */
@Component
class AcceptAnswerFormHandler implements TaskForm {

    private final DecideAnswer decide;
    private final DescribeOrder describe;

    AcceptAnswerFormHandler(DecideAnswer decide, DescribeOrder describe) {
        this.decide = decide;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "acceptAnswer";
    }

    @Override
    public Map<String, String> fields() {
        return DecideAnswer.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        return describe.lines(task.reference());
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        DecideAnswer.Decided decided = decide.decide(
                task.reference(),
                task.login(),
                submission.text("answerOutcome").orElse(null),
                submission.text("opinion").orElse(null),
                submission.date("answerBy").orElse(null));
        return Outcome.of(
                        SupervisionOrderModel.ANSWER_OUTCOME, decided.outcome().name())
                .with(SupervisionOrderModel.ANSWER_DUE_AT, decided.answerDueAt());
    }
}
