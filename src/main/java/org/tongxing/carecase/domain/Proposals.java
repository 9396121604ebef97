package org.tongxing.carecase.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongxing.shared.CaseReference;

/** Suggestions, proposals and signatures of a case; nothing here is ever changed, only added. */
public interface Proposals {

    /** Stores what the decision tables suggest. */
    void suggested(CaseReference reference, CareSuggestion suggestion, OffsetDateTime at);

    /** The last suggestion. */
    Optional<CareSuggestion> suggestion(CaseReference reference);

    /** Stores a proposal together with the suggestion that the person saw. */
    void add(Proposal proposal);

    /** The last proposal of a case. */
    Optional<SignedProposal> last(CaseReference reference);

    /** On which day cases were graded for the first time, by case; one never graded is left out. */
    Map<CaseReference, LocalDate> firstGradedOn(Collection<CaseReference> references);

    /** All proposals of a case, the oldest first. */
    List<SignedProposal> all(CaseReference reference);

    /** Signs a proposal. */
    void sign(long proposal, Signature signature);
}
