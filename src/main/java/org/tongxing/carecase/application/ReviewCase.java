package org.tongxing.carecase.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.carecase.domain.CareCase;
import org.tongxing.carecase.domain.CareCases;
import org.tongxing.carecase.domain.Proposals;
import org.tongxing.carecase.domain.Signature;
import org.tongxing.carecase.domain.SignedProposal;
import org.tongxing.carecase.domain.SigningOutcome;
import org.tongxing.carecase.domain.SigningStep;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** The township reviews a proposal (复核): another person than the one who proposed. It settles only the entry. */
@Component
@Transactional
public class ReviewCase {

    private final CareCases cases;
    private final Proposals proposals;
    private final Clock clock;

    ReviewCase(CareCases cases, Proposals proposals, Clock clock) {
        this.cases = cases;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Signs the last proposal of a case.
     *
     * @throws org.tongxing.shared.RefusedException when the reviewer proposed it, or another rule is broken
     */
    public SigningOutcome review(CaseReference reference, String login, SigningOpinion opinion) {
        CareCase careCase = cases.lock(reference);
        SignedProposal proposal = proposals.last(reference).orElseThrow();
        Violations violations = new Violations(SigningOpinion.FIELDS);
        proposal.checkReviewer(login, violations);
        Signature signature =
                opinion.sign(SigningStep.REVIEW, SigningOpinion.ANY, login, OffsetDateTime.now(clock), violations);
        proposals.sign(proposal.id(), signature);
        if (signature.outcome() == SigningOutcome.REFUSE) {
            cases.save(careCase.notListed(LocalDate.now(clock)));
        }
        return signature.outcome();
    }
}
