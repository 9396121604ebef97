package org.tongxing.carecase.process;

import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.carecase.application.DescribeCase;
import org.tongxing.carecase.application.PlanCare;
import org.tongxing.carecase.application.PlanCare.Draft;
import org.tongxing.carecase.application.PlanCare.Planned;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.ServiceItem;
import org.tongxing.workflow.Choice;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** Form of 制定关爱方案. */
@Component
class PlanCareFormHandler implements TaskForm {

    private static final List<Choice> SERVICES = Arrays.stream(ServiceItem.values())
            .map(item -> new Choice(item.row() + " " + item.title(), item.code()))
            .toList();

    private final PlanCare useCase;
    private final DescribeCase describe;

    PlanCareFormHandler(PlanCare useCase, DescribeCase describe) {
        this.useCase = useCase;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "planCare";
    }

    @Override
    public Map<String, String> fields() {
        return PlanCare.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        Map<String, Object> shown =
                new HashMap<>(describe.head(task.reference(), new ChildId(task.get(CareCaseModel.CHILD_ID))));
        shown.put("groundsLine", describe.groundsLine(task.reference()));
        shown.put("servicesChoices", SERVICES);
        return shown;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        Draft draft = new Draft(
                submission.text("goals").orElse(null),
                submission.codes("services"),
                submission.text("responsible").orElse(null),
                submission.flag("familyAgreed"),
                submission.flag("childHeard"),
                submission.text("childWish").orElse(null),
                submission.text("planNote").orElse(null));
        Planned planned = useCase.plan(task.reference(), task.login(), draft);
        return Outcome.of(CareCaseModel.VISITS_STARTED, planned.visitsStarted())
                .with(CareCaseModel.REASSESSMENT_DUE_AT, Date.from(planned.reassessmentDueAt()));
    }
}
