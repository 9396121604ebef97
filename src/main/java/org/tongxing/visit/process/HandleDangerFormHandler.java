package org.tongxing.visit.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.visit.application.DescribeVisit;
import org.tongxing.visit.application.HandleDanger;
import org.tongxing.visit.application.HandleDanger.Handling;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** Form of 险情处置. */
@Component
class HandleDangerFormHandler implements TaskForm {

    private final HandleDanger useCase;
    private final DescribeVisit describe;

    HandleDangerFormHandler(HandleDanger useCase, DescribeVisit describe) {
        this.useCase = useCase;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "handleDanger";
    }

    @Override
    public Map<String, String> fields() {
        return HandleDanger.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        Map<String, Object> shown = new HashMap<>(describe.head(
                task.reference(),
                new CaseReference(task.get(HomeVisitModel.CASE_REFERENCE)),
                new ChildId(task.get(HomeVisitModel.CHILD_ID))));
        shown.put("findingsLine", describe.findingsLine(task.get(HomeVisitModel.VISIT_ID)));
        return shown;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        Handling handling = new Handling(
                submission.flag("policeCalled"),
                submission.text("policeCalledAt").orElse(null),
                submission.text("incidentNumber").orElse(null),
                submission.text("actionsTaken").orElse(null),
                submission.flag("childSafe"));
        useCase.handle(task.get(HomeVisitModel.VISIT_ID), task.login(), handling);
        return Outcome.none();
    }
}
