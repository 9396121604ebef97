package org.tongxing.visit.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.RiskGrade;

/**
 * By which limit the next visit is due (走访期限).
 *
 * @param kind why it is planned
 * @param limit key of the limit
 * @param from when the limit begins
 * @param shownAtOnce whether its task is shown from the beginning, or only near its due date
 */
public record VisitTerm(VisitKind kind, String limit, LocalDateTime from, boolean shownAtOnce) {

    /**
     * The term that fits.
     *
     * @param need what is known of the case and the visits so far
     * @param now when it is asked
     */
    public static VisitTerm of(Need need, LocalDateTime now) {
        LocalDate awayUntil = need.awayUntil();
        LocalDate lastMadeOn = need.lastMadeOn();
        if (need.triedBefore()) {
            return new VisitTerm(VisitKind.SECOND_TRY, secondTry(need.grade()), now, true);
        }
        if (awayUntil != null && awayUntil.isAfter(now.toLocalDate())) {
            // 临时返乡 stops the count: the child is expected back, and visited as one who has just come.
            return new VisitTerm(VisitKind.ROUTINE, "keycare.firstVisit", awayUntil.atStartOfDay(), false);
        }
        if (need.searching()) {
            // 查找中: a child who cannot be found is looked for as often as the gravest grade asks.
            return new VisitTerm(VisitKind.ROUTINE, interval(RiskGrade.RED), now, false);
        }
        if (lastMadeOn == null) {
            return need.urgent()
                    ? new VisitTerm(VisitKind.URGENT, "visit.urgent", now, true)
                    : new VisitTerm(VisitKind.ROUTINE, "keycare.firstVisit", now, true);
        }
        return new VisitTerm(VisitKind.ROUTINE, interval(need.grade()), lastMadeOn.atStartOfDay(), false);
    }

    /** The same visit, that has no more time. */
    public VisitTerm notWaiting(LocalDateTime now) {
        return new VisitTerm(kind, "visit.urgent", now, shownAtOnce);
    }

    private static String interval(RiskGrade grade) {
        return "visit." + grade.key();
    }

    /** Red: the same day; the others have longer. */
    private static String secondTry(RiskGrade grade) {
        return grade == RiskGrade.RED ? "visit.secondTry.red" : "visit.secondTry";
    }

    /**
     * What is known when a visit is planned.
     *
     * @param grade grade in force
     * @param urgent whether the first visit must be made within 24 hours
     * @param triedBefore whether this same visit was tried and the child not met
     * @param lastMadeOn day of the last visit of the case that was made, null before the first
     * @param awayUntil until when the child is known to be away
     * @param searching whether the child is being searched for
     */
    public record Need(
            RiskGrade grade,
            boolean urgent,
            boolean triedBefore,
            @Nullable LocalDate lastMadeOn,
            @Nullable LocalDate awayUntil,
            boolean searching) {}
}
