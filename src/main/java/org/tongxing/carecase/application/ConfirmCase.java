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

/**
 * The county confirms the entry in the ledger (确认列入台账): a third person, neither proposer nor reviewer. The care itself
 * has not waited for it.
 */
@Component
@Transactional
public class ConfirmCase {

    private final CareCases cases;
    private final Proposals proposals;
    private final Clock clock;

    ConfirmCase(CareCases cases, Proposals proposals, Clock clock) {
        this.cases = cases;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Signs the last proposal of a case.
     *
     * @throws org.tongxing.shared.RefusedException when the signer proposed or reviewed it, or another rule is broken
     */
    public SigningOutcome confirm(CaseReference reference, String login, SigningOpinion opinion) {
        CareCase careCase = cases.lock(reference);
        SignedProposal proposal = proposals.last(reference).orElseThrow();
        Violations violations = new Violations(SigningOpinion.FIELDS);
        proposal.checkConfirmer(login, violations);
        Signature signature =
                opinion.sign(SigningStep.CONFIRM, SigningOpinion.ANY, login, OffsetDateTime.now(clock), violations);
        proposals.sign(proposal.id(), signature);
        settle(careCase, proposal, signature.outcome());
        return signature.outcome();
    }

    private void settle(CareCase careCase, SignedProposal proposal, SigningOutcome outcome) {
        LocalDate today = LocalDate.now(clock);
        switch (outcome) {
            case AGREE -> {
                CareCase listed = careCase.listed(today);
                cases.save(listed);
                cases.list(listed, proposal.proposal().grounds());
            }
            case REFUSE -> cases.save(careCase.notListed(today));
            case RETURN -> {
                // The proposer looks at it again; the case stays as it is.
            }
        }
    }
}
