package org.tongxing.visit.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.visit.application.AppointVisitor;
import org.tongxing.visit.application.DescribeVisit;
import org.tongxing.workflow.Choice;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** Form of 另派走访人. */
@Component
class AppointVisitorFormHandler implements TaskForm {

    private final AppointVisitor useCase;
    private final DescribeVisit describe;
    private final Processes processes;

    AppointVisitorFormHandler(AppointVisitor useCase, DescribeVisit describe, Processes processes) {
        this.useCase = useCase;
        this.describe = describe;
        this.processes = processes;
    }

    @Override
    public String formId() {
        return "appointVisitor";
    }

    @Override
    public Map<String, String> fields() {
        return AppointVisitor.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        long visit = task.get(HomeVisitModel.VISIT_ID);
        Map<String, Object> shown = new HashMap<>(describe.head(
                task.reference(),
                new CaseReference(task.get(HomeVisitModel.CASE_REFERENCE)),
                new ChildId(task.get(HomeVisitModel.CHILD_ID))));
        shown.put("overdueLine", describe.overdueLine(visit));
        shown.put("visitorChoices", choices(visit));
        return shown;
    }

    private List<Choice> choices(long visit) {
        return useCase.choices(visit).entrySet().stream()
                .map(desk -> new Choice(desk.getValue(), desk.getKey()))
                .toList();
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        String desk = useCase.appoint(
                task.get(HomeVisitModel.VISIT_ID),
                processes
                        .openTask(task.reference(), HomeVisitModel.RECORD_VISIT)
                        .orElse(null),
                task.login(),
                submission.text("visitor").orElse(null),
                submission.text("reason").orElse(null));
        return Outcome.of(HomeVisitModel.VISITOR_DESK, desk);
    }
}
