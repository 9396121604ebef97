package org.tongxing.register.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.register.application.DecideChange;
import org.tongxing.register.application.DescribeChange;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 决定查阅更正申请, the same at the township and one level up. */
@Component
class DecideChangeFormHandler implements TaskForm {

    private final DecideChange decide;
    private final DescribeChange describe;

    DecideChangeFormHandler(DecideChange decide, DescribeChange describe) {
        this.decide = decide;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "decideChange";
    }

    @Override
    public Map<String, String> fields() {
        return DecideChange.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        RecordChange change = describe.change(task.reference());
        Map<String, Object> shown = describe.head(change);
        shown.put("raisedLine", describe.raised(change));
        shown.put("rows", rows(change));
        return shown;
    }

    private List<Map<String, String>> rows(RecordChange change) {
        return describe.rows(change).stream()
                .map(row -> Map.of("item", row.item(), "now", row.now(), "then", row.then()))
                .toList();
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        DecideChange.Decided decided = decide.decide(
                task.login(),
                task.reference(),
                submission.text("decisionOutcome").orElse(null),
                submission.text("reason").orElse(null));
        Outcome outcome =
                Outcome.of(RecordChangeModel.CHANGE_RESULT, decided.result().name());
        return decided.registration() == null
                ? outcome
                : outcome.with(
                        RecordChangeModel.REGISTRATION_OUTCOME,
                        decided.registration().name());
    }
}
