package org.tongxing.carecase.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.carecase.application.DescribeCase;
import org.tongxing.carecase.application.ReviewCase;
import org.tongxing.carecase.application.SigningOpinion;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** Form of 复核. */
@Component
class ReviewCaseFormHandler implements TaskForm {

    private final ReviewCase useCase;
    private final DescribeCase describe;

    ReviewCaseFormHandler(ReviewCase useCase, DescribeCase describe) {
        this.useCase = useCase;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "reviewCase";
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
        return SigningForm.outcome(useCase.review(task.reference(), task.login(), SigningForm.opinion(submission)));
    }
}
