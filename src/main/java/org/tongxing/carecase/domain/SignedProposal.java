package org.tongxing.carecase.domain;

import java.util.List;
import java.util.Optional;
import org.tongxing.shared.Violations;

/**
 * A proposal as stored, with the signatures it has so far. Four eyes are two persons, not two posts: who holds several
 * posts still signs once.
 */
public record SignedProposal(long id, Proposal proposal, List<Signature> signatures) {

    /** Notes when a person may not review this proposal (复核). */
    public void checkReviewer(String login, Violations violations) {
        violations.addIf(proposal.by().equals(login), "reviewOutcome", "复核人不能是提出人");
    }

    /** Notes when a person may not confirm this proposal (确认). */
    public void checkConfirmer(String login, Violations violations) {
        violations.addIf(proposal.by().equals(login), "reviewOutcome", "确认人不能是提出人");
        violations.addIf(
                signatures.stream().anyMatch(signature -> signature.by().equals(login)), "reviewOutcome", "确认人不能是复核人");
    }

    /** The last signature, if it sent the proposal back (退回). */
    public Optional<Signature> sentBack() {
        return signatures.stream()
                .reduce((earlier, later) -> later)
                .filter(last -> last.outcome() == SigningOutcome.RETURN);
    }
}
