package org.tongxing.carecase.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RiskGrade;

/**
 * A case of key care (重点关爱服务对象个案).
 *
 * @param reference number of the case
 * @param child whose case it is
 * @param area where the child lives, 12 or 9 digits
 * @param openedOn day of opening
 * @param source what opened it
 * @param state where it stands
 * @param grade grade in force; null until the first proposal
 * @param gradedAt when the grade was last given or confirmed
 * @param urgent whether the first visit must be made within 24 hours
 * @param visitsStarted whether visits have been begun by the process
 * @param listedOn day of entry in the ledger
 * @param endedOn day on which the case ended, in whatever state
 * @param endReason why: a {@link CloseReason}, or the register's exit reason
 */
public record CareCase(
        CaseReference reference,
        ChildId child,
        AreaCode area,
        LocalDate openedOn,
        CaseSource source,
        CaseState state,
        @Nullable RiskGrade grade,
        @Nullable OffsetDateTime gradedAt,
        boolean urgent,
        boolean visitsStarted,
        @Nullable LocalDate listedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason) {

    /** A case that has just been opened. */
    public static CareCase opened(
            CaseReference reference, ChildId child, AreaCode area, LocalDate on, CaseSource source) {
        return new CareCase(
                reference, child, area, on, source, CaseState.OPEN, null, null, false, false, null, null, null);
    }

    /**
     * The case with a first proposal: its grade counts at once for the visits, whatever is signed later. Urgency once
     * stated stays: only a visit answers it.
     */
    public CareCase proposed(Proposal proposal) {
        boolean nowUrgent = urgent || proposal.isUrgent();
        return with(
                state, proposal.grade(), proposal.at(), nowUrgent, visitsStarted || nowUrgent, listedOn, null, null);
    }

    /** The case entered in the ledger (列入台账), from which on visits are made in any case. */
    public CareCase listed(LocalDate on) {
        return with(CaseState.LISTED, grade, gradedAt, urgent, visitsStarted, on, null, null);
    }

    /** The case with its visits begun. */
    public CareCase visited() {
        return with(state, grade, gradedAt, urgent, true, listedOn, endedOn, endReason);
    }

    /** The case with a grade given anew. */
    public CareCase graded(RiskGrade newGrade, OffsetDateTime at) {
        return with(state, newGrade, at, urgent, visitsStarted, listedOn, null, null);
    }

    /** The case that is not listed (未列入). */
    public CareCase notListed(LocalDate on) {
        return with(CaseState.NOT_LISTED, grade, gradedAt, urgent, visitsStarted, null, on, null);
    }

    /** The case closed (结案). */
    public CareCase closed(LocalDate on, CloseReason reason) {
        return with(CaseState.CLOSED, grade, gradedAt, urgent, visitsStarted, listedOn, on, reason.name());
    }

    /** The case of a child who left the ledger of children. */
    public CareCase ended(LocalDate on, String exitReason) {
        return with(CaseState.ENDED, grade, gradedAt, urgent, visitsStarted, listedOn, on, exitReason);
    }

    private CareCase with(
            CaseState newState,
            @Nullable RiskGrade newGrade,
            @Nullable OffsetDateTime newGradedAt,
            boolean newUrgent,
            boolean newVisitsStarted,
            @Nullable LocalDate newListedOn,
            @Nullable LocalDate newEndedOn,
            @Nullable String newEndReason) {
        return new CareCase(
                reference,
                child,
                area,
                openedOn,
                source,
                newState,
                newGrade,
                newGradedAt,
                newUrgent,
                newVisitsStarted,
                newListedOn,
                newEndedOn,
                newEndReason);
    }
}
