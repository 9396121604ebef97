package org.tongxing.carecase.process;

import org.tongxing.carecase.application.SigningOpinion;
import org.tongxing.carecase.domain.SigningOutcome;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** What the forms of all signatures have in common: an opinion and its reason. */
final class SigningForm {

    private SigningForm() {}

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
