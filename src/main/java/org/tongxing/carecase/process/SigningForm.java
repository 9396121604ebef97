package org.tongxing.carecase.process;

import java.util.HashMap;
import java.util.Map;
import org.tongxing.carecase.application.DescribeCase;
import org.tongxing.carecase.application.SigningOpinion;
import org.tongxing.carecase.domain.SigningOutcome;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** What the forms of all signatures have in common: an opinion and its reason. */
final class SigningForm {

    private SigningForm() {}

    /** What who signs a first proposal sees: the case, the proposal and what the visits found. */
    static Map<String, Object> shown(DescribeCase describe, FormContext task) {
        Map<String, Object> shown =
                new HashMap<>(describe.head(task.reference(), new ChildId(task.get(CareCaseModel.CHILD_ID))));
        shown.put("proposalLine", describe.proposalLine(task.reference()));
        shown.put("visitsLine", describe.visitsLine(task.reference()));
        return shown;
    }

    static SigningOpinion opinion(Submission submission) {
        return new SigningOpinion(
                submission.text("reviewOutcome").orElse(null),
                submission.text("reason").orElse(null));
    }

    /** What a signature on a first proposal tells the process; who refuses ends the case as 未列入. */
    static Outcome outcome(SigningOutcome signed) {
        Outcome outcome = Outcome.of(CareCaseModel.REVIEW_OUTCOME, signed.name());
        return signed == SigningOutcome.REFUSE
                ? outcome.with(CareCaseModel.CASE_RESULT, CareCaseModel.NOT_LISTED)
                : outcome;
    }
}
