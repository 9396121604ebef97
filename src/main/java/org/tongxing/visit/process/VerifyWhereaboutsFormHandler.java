package org.tongxing.visit.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.visit.application.DescribeVisit;
import org.tongxing.visit.application.VerifyWhereabouts;
import org.tongxing.visit.application.VerifyWhereabouts.Answer;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** Form of 核实去向. */
@Component
class VerifyWhereaboutsFormHandler implements TaskForm {

    private final VerifyWhereabouts useCase;
    private final DescribeVisit describe;

    VerifyWhereaboutsFormHandler(VerifyWhereabouts useCase, DescribeVisit describe) {
        this.useCase = useCase;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "verifyWhereabouts";
    }

    @Override
    public Map<String, String> fields() {
        return VerifyWhereabouts.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        Map<String, Object> shown = new HashMap<>(describe.head(
                task.reference(),
                new CaseReference(task.get(HomeVisitModel.CASE_REFERENCE)),
                new ChildId(task.get(HomeVisitModel.CHILD_ID))));
        shown.put("attemptsLine", describe.attemptsLine(task.reference()));
        return shown;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        Answer answer = new Answer(
                submission.text("whereaboutsOutcome").orElse(null),
                submission.text("source").orElse(null),
                submission.date("awayUntil").orElse(null),
                submission.text("note").orElse(null));
        String outcome = useCase.verify(task.get(HomeVisitModel.VISIT_ID), task.login(), answer)
                .name();
        return Outcome.of(HomeVisitModel.WHEREABOUTS_OUTCOME, outcome);
    }
}
