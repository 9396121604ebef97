package org.tongxing.monitoring.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.monitoring.application.CheckTownship;
import org.tongxing.monitoring.application.DescribeRound;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 核对本乡镇（街道）更新. */
@Component
class CheckTownshipFormHandler implements TaskForm {

    private final CheckTownship useCase;
    private final DescribeRound describe;

    CheckTownshipFormHandler(CheckTownship useCase, DescribeRound describe) {
        this.useCase = useCase;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "checkTownship";
    }

    @Override
    public Map<String, String> fields() {
        return CheckTownship.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        return describe.township(round(task), task.area());
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        CheckTownship.Outcome outcome = useCase.check(
                round(task),
                task.area(),
                task.login(),
                new CheckTownship.Opinion(
                        submission.text("checkOutcome").orElse(null),
                        submission.codes("returned"),
                        submission.text("reason").orElse(null)));
        return Outcome.of(TownshipUpdateModel.CHECK_OUTCOME, outcome.name());
    }

    private static CaseReference round(FormContext task) {
        return new CaseReference(task.get(TownshipUpdateModel.CASE_REFERENCE));
    }
}
