package org.tongxing.benefit.assistance.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/**
 * A matter of temporary assistance (临时救助), helped where the need arises, whatever the hukou.
 *
 * @param child null for a child who is not in the ledger
 * @param area where the need arose: a community, or a township while it is not settled
 * @param earlier an earlier matter of the same child, which was another emergency
 * @param decidedOn day on which help was decided or refused
 * @param told what was typed
 */
public record Assistance(
        CaseReference reference,
        @Nullable ChildId child,
        AreaCode area,
        AssistanceWay way,
        AssistanceSituation situation,
        ApplicantKind appliedBy,
        LocalDate arisenOn,
        String requestedBy,
        LocalDateTime requestedAt,
        @Nullable String earlier,
        AssistanceState state,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        Told told) {

    /**
     * What was typed about people: it stands sealed.
     *
     * @param name of a child who is not in the ledger; a working name (暂名) when nobody knows it
     * @param need what is needed and why
     * @param anotherReason why this is another emergency than the earlier one
     */
    public record Told(
            @Nullable String name,
            @Nullable LocalDate birthDate,
            String need,
            @Nullable String applicant,
            @Nullable String phone,
            @Nullable String anotherReason) {}

    /** The same where it stands now. */
    public Assistance in(AssistanceState now) {
        return with(way, now, decidedOn, endedOn, endReason);
    }

    /** The same on the ordinary way: it was no emergency. */
    public Assistance onOrdinaryWay() {
        return with(AssistanceWay.ORDINARY, AssistanceState.REQUESTED, decidedOn, endedOn, endReason);
    }

    /** The same with what was decided. */
    public Assistance decided(AssistanceState now, LocalDate on) {
        return with(way, now, on, now == AssistanceState.REFUSED ? on : endedOn, endReason);
    }

    /** The same after its last step. */
    public Assistance settled(AssistanceState last, LocalDate on) {
        return with(way, last, decidedOn, on, endReason);
    }

    /** The same when it goes no further. */
    public Assistance ended(EndReason reason, LocalDate on) {
        return with(way, AssistanceState.ENDED, decidedOn, on, reason);
    }

    private Assistance with(
            AssistanceWay other,
            AssistanceState now,
            @Nullable LocalDate decided,
            @Nullable LocalDate ended,
            @Nullable EndReason reason) {
        return new Assistance(
                reference,
                child,
                area,
                other,
                situation,
                appliedBy,
                arisenOn,
                requestedBy,
                requestedAt,
                earlier,
                now,
                decided,
                ended,
                reason,
                told);
    }
}
