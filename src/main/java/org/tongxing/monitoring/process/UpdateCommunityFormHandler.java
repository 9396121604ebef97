package org.tongxing.monitoring.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.monitoring.application.DescribeRound;
import org.tongxing.monitoring.application.SubmitCommunity;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 更新本村（社区）儿童信息: how far one has come, the way to the page, and the end. */
@Component
class UpdateCommunityFormHandler implements TaskForm {

    private final SubmitCommunity useCase;
    private final DescribeRound describe;

    UpdateCommunityFormHandler(SubmitCommunity useCase, DescribeRound describe) {
        this.useCase = useCase;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "updateCommunity";
    }

    @Override
    public Map<String, String> fields() {
        return Map.of();
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        return describe.community(task.reference());
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        useCase.submit(task.reference(), task.login());
        return Outcome.none();
    }
}
