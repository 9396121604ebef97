package org.tongxing.monitoring.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.monitoring.application.CloseRound;
import org.tongxing.monitoring.application.DescribeRound;
import org.tongxing.monitoring.application.ShowSummary;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 核对汇总，结束本轮. */
@Component
class CloseRoundFormHandler implements TaskForm {

    private final CloseRound useCase;
    private final DescribeRound describe;
    private final ShowSummary summary;

    CloseRoundFormHandler(CloseRound useCase, DescribeRound describe, ShowSummary summary) {
        this.useCase = useCase;
        this.describe = describe;
        this.summary = summary;
    }

    @Override
    public String formId() {
        return "closeRound";
    }

    @Override
    public Map<String, String> fields() {
        return CloseRound.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        Map<String, Object> shown = describe.county(task.reference());
        shown.put("summary", summary.current(task.reference()));
        shown.put("contradictions", summary.contradictions(task.reference()));
        shown.put("returnedChoices", summary.returnable(task.reference()));
        return shown;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        CloseRound.Outcome outcome = useCase.close(
                task.reference(),
                task.login(),
                new CloseRound.Opinion(
                        submission.text("closeOutcome").orElse(null),
                        submission.codes("returned"),
                        submission.text("reason").orElse(null)));
        return Outcome.of(MonitoringRoundModel.CLOSE_OUTCOME, outcome.name());
    }
}
