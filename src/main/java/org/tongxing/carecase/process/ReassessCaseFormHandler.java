package org.tongxing.carecase.process;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.carecase.application.DescribeCase;
import org.tongxing.carecase.application.ReassessCase;
import org.tongxing.carecase.application.ReassessCase.Finding;
import org.tongxing.carecase.application.ReassessCase.Reassessed;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** Form of 风险等级复评. */
@Component
class ReassessCaseFormHandler implements TaskForm {

    private final ReassessCase useCase;
    private final DescribeCase describe;
    private final Processes processes;

    ReassessCaseFormHandler(ReassessCase useCase, DescribeCase describe, Processes processes) {
        this.useCase = useCase;
        this.describe = describe;
        this.processes = processes;
    }

    @Override
    public String formId() {
        return "reassessCase";
    }

    @Override
    public Map<String, String> fields() {
        return ReassessCase.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        Map<String, Object> shown =
                new HashMap<>(describe.head(task.reference(), new ChildId(task.get(CareCaseModel.CHILD_ID))));
        shown.put("visitsLine", describe.visitsLine(task.reference()));
        shown.put("groundsLine", describe.groundsLine(task.reference()) + describe.returnedLine(task.reference()));
        shown.put("reassessOutcome", "CONTINUE");
        describe.grade(task.reference()).ifPresent(grade -> shown.put("riskGrade", grade.name()));
        return shown;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        Finding finding = new Finding(
                submission.text("reassessOutcome").orElse(null),
                submission.text("riskGrade").orElse(null),
                submission.text("reason").orElse(null),
                submission.flag("childHeard"),
                submission.text("childWish").orElse(null),
                submission.text("closeReason").orElse(null));
        Reassessed reassessed = useCase.reassess(task.reference(), task.login(), finding);
        if (reassessed.raised()) {
            processes.tellParts(task.reference(), CareCaseModel.GRADE_RAISED);
        }
        return Outcome.of(CareCaseModel.SECOND_PERSON_NEEDED, reassessed.secondPersonNeeded())
                .with(CareCaseModel.CASE_CLOSED, false)
                .with(CareCaseModel.REASSESSMENT_DUE_AT, Date.from(reassessed.reassessmentDueAt()));
    }
}
