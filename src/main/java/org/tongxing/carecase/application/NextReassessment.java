package org.tongxing.carecase.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxing.carecase.domain.CareCase;
import org.tongxing.carecase.domain.Proposals;
import org.tongxing.carecase.domain.VisitHistory;
import org.tongxing.deadline.Limits;
import org.tongxing.shared.CaseReference;

/**
 * When a case is to be graded anew: each six months ({@code risk.regrade}), counted from its first grading, whatever
 * events it was graded on between; or now when a visit asked for it while the case was not listening, so that no request
 * is lost.
 */
@Component
class NextReassessment {

    private static final String LIMIT = "risk.regrade";

    private final Proposals proposals;
    private final VisitHistory visits;
    private final Limits limits;
    private final Clock clock;

    NextReassessment(Proposals proposals, VisitHistory visits, Limits limits, Clock clock) {
        this.proposals = proposals;
        this.visits = visits;
        this.limits = limits;
        this.clock = clock;
    }

    /** After a case was planned or its grade settled. */
    Instant dueAt(CareCase careCase) {
        return isRequested(careCase) ? atOnce() : inTurn(careCase);
    }

    /** After a reassessment was sent back. */
    Instant atOnce() {
        return clock.instant();
    }

    private Instant inTurn(CareCase careCase) {
        CaseReference reference = careCase.reference();
        LocalDate anchor = proposals.firstGradedOn(List.of(reference)).getOrDefault(reference, careCase.openedOn());
        return limits.nextRepetition(LIMIT, careCase.area(), anchor, LocalDate.now(clock))
                .at()
                .atZone(clock.getZone())
                .toInstant();
    }

    private boolean isRequested(CareCase careCase) {
        OffsetDateTime proposedAt = proposals
                .last(careCase.reference())
                .map(last -> last.proposal().at())
                .orElse(OffsetDateTime.MIN);
        return visits.reassessmentRequestedAt(careCase.reference())
                .filter(proposedAt::isBefore)
                .isPresent();
    }
}
