package org.tongxing.carecase.process;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.carecase.application.DescribeCase;
import org.tongxing.carecase.application.ReviewReassessment;
import org.tongxing.carecase.application.ReviewReassessment.Reviewed;
import org.tongxing.carecase.application.SigningOpinion;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** Form of 复核复评与结案. */
@Component
class ReviewReassessmentFormHandler implements TaskForm {

    private final ReviewReassessment useCase;
    private final DescribeCase describe;

    ReviewReassessmentFormHandler(ReviewReassessment useCase, DescribeCase describe) {
        this.useCase = useCase;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "reviewReassessment";
    }

    @Override
    public Map<String, String> fields() {
        return SigningOpinion.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        Map<String, Object> shown =
                new HashMap<>(describe.head(task.reference(), new ChildId(task.get(CareCaseModel.CHILD_ID))));
        shown.put("proposalLine", describe.proposalLine(task.reference()));
        return shown;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        return outcome(useCase.review(task.reference(), task.login(), SigningForm.opinion(submission)));
    }

    private static Outcome outcome(Reviewed reviewed) {
        Outcome outcome = Outcome.of(
                        CareCaseModel.REVIEW_OUTCOME, reviewed.outcome().name())
                .with(CareCaseModel.CASE_CLOSED, reviewed.caseClosed())
                .with(CareCaseModel.REASSESSMENT_DUE_AT, Date.from(reviewed.reassessmentDueAt()));
        return reviewed.caseClosed() ? outcome.with(CareCaseModel.CASE_RESULT, CareCaseModel.CLOSED) : outcome;
    }
}
