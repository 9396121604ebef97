package org.tongxing.monitoring.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.monitoring.application.DescribeRound;
import org.tongxing.monitoring.application.ProvideList;
import org.tongxing.monitoring.domain.Department;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 提供底册, one for six departments. */
@Component
class ProvideListFormHandler implements TaskForm {

    private final ProvideList useCase;
    private final DescribeRound describe;

    ProvideListFormHandler(ProvideList useCase, DescribeRound describe) {
        this.useCase = useCase;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "provideList";
    }

    @Override
    public Map<String, String> fields() {
        return ProvideList.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        Department department = Department.ofStep(task.step());
        return Map.of(
                "roundLine",
                describe.roundLine(task.reference()),
                "departmentLine",
                "请" + department.label() + "提供" + department.list() + "，供村（社区）核对。");
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        useCase.provide(
                task.reference(),
                Department.ofStep(task.step()),
                task.login(),
                new ProvideList.Receipt(
                        submission.date("receivedOn").orElse(null),
                        submission.text("entries").orElse(null),
                        submission.text("note").orElse(null)));
        return Outcome.none();
    }
}
