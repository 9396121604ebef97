package org.tongxing.carecase.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.carecase.domain.CareCase;
import org.tongxing.carecase.domain.CareCases;
import org.tongxing.carecase.domain.CaseRecords;
import org.tongxing.carecase.domain.Proposal;
import org.tongxing.carecase.domain.ProposalKind;
import org.tongxing.carecase.domain.Proposals;
import org.tongxing.carecase.domain.Signature;
import org.tongxing.carecase.domain.SignedProposal;
import org.tongxing.carecase.domain.SigningOutcome;
import org.tongxing.carecase.domain.SigningStep;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** Another person agrees to a lower grade or to closing a case, or sends it back (复核复评与结案). */
@Component
@Transactional
public class ReviewReassessment {

    private final CareCases cases;
    private final Proposals proposals;
    private final CaseRecords records;
    private final NextReassessment reassessment;
    private final Clock clock;

    ReviewReassessment(
            CareCases cases, Proposals proposals, CaseRecords records, NextReassessment reassessment, Clock clock) {
        this.cases = cases;
        this.proposals = proposals;
        this.records = records;
        this.reassessment = reassessment;
        this.clock = clock;
    }

    /**
     * Signs the last proposal of a case; agreement carries it out, sending back asks for another reassessment at once.
     *
     * @throws org.tongxing.shared.RefusedException when the reviewer proposed it, or another rule is broken
     */
    public Reviewed review(CaseReference reference, String login, SigningOpinion opinion) {
        CareCase careCase = cases.lock(reference);
        SignedProposal proposal = proposals.last(reference).orElseThrow();
        Violations violations = new Violations(SigningOpinion.FIELDS);
        proposal.checkReviewer(login, violations);
        Signature signature = opinion.sign(
                SigningStep.REVIEW, SigningOpinion.AGREE_OR_RETURN, login, OffsetDateTime.now(clock), violations);
        proposals.sign(proposal.id(), signature);
        if (signature.outcome() == SigningOutcome.RETURN) {
            return new Reviewed(signature.outcome(), false, reassessment.atOnce());
        }
        return carryOut(careCase, proposal, signature);
    }

    private Reviewed carryOut(CareCase careCase, SignedProposal signed, Signature signature) {
        Proposal proposal = signed.proposal();
        boolean closes = proposal.kind() == ProposalKind.CLOSING;
        if (closes) {
            LocalDate today = LocalDate.now(clock);
            cases.save(careCase.closed(today, Objects.requireNonNull(proposal.closeReason())));
            records.closed(signed, today, signature.by());
        } else {
            cases.save(careCase.graded(Objects.requireNonNull(proposal.grade()), signature.at()));
        }
        return new Reviewed(signature.outcome(), closes, reassessment.dueAt(careCase));
    }

    /** What was said, whether the case is closed, and when it is to be graded anew otherwise. */
    public record Reviewed(SigningOutcome outcome, boolean caseClosed, Instant reassessmentDueAt) {}
}
