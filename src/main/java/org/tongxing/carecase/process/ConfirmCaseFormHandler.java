package org.tongxing.carecase.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.carecase.application.ConfirmCase;
import org.tongxing.carecase.application.DescribeCase;
import org.tongxing.carecase.application.SigningOpinion;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** Form of 确认列入台账. */
@Component
class ConfirmCaseFormHandler implements TaskForm {

    private final ConfirmCase useCase;
    private final DescribeCase describe;

    ConfirmCaseFormHandler(ConfirmCase useCase, DescribeCase describe) {
        this.useCase = useCase;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "confirmCase";
    }

    @Override
    public Map<String, String> fields() {
        return SigningOpinion.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        return SigningForm.shown(describe, task);
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        return SigningForm.outcome(useCase.confirm(task.reference(), task.login(), SigningForm.opinion(submission)));
    }
}
