package org.tongxing.visit.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.deadline.DueDate;
import org.tongxing.deadline.Limits;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RiskGrade;
import org.tongxing.visit.domain.CaseStanding;
import org.tongxing.visit.domain.VisitTerm;
import org.tongxing.visit.domain.VisitTerm.Need;
import org.tongxing.visit.domain.Visits;
import org.tongxing.visit.domain.Visits.MadeVisit;
import org.tongxing.visit.domain.Visits.NewVisit;
import org.tongxing.visit.domain.Visits.Whereabouts;
import org.tongxing.visit.domain.WhereaboutsOutcome;

/** Plans the next visit, or the next attempt of the same (安排走访): due by the grade, shown when it is near. */
@Component("scheduleVisitUseCase")
@Transactional
public class ScheduleVisit {

    private final Visits visits;
    private final Limits limits;
    private final Clock clock;

    ScheduleVisit(Visits visits, Limits limits, Clock clock) {
        this.visits = visits;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Plans a visit.
     *
     * @param reference number of the visit; a further attempt has the same
     * @param caseReference case that it belongs to
     * @param area where the child lives
     */
    public Scheduled schedule(CaseReference reference, CaseReference caseReference, ChildId child, AreaCode area) {
        visits.withdrawPlanned(reference);
        Need need = need(reference, caseReference);
        LocalDateTime now = LocalDateTime.now(clock);
        VisitTerm term = VisitTerm.of(need, now);
        DueDate due = limits.due(term.limit(), area, term.from());
        if (due.at().isBefore(now)) {
            // A grade that was raised may have been due already: then the visit is made as one that cannot wait.
            term = term.notWaiting(now);
            due = limits.due(term.limit(), area, now);
        }
        OffsetDateTime dueAt = offset(due.at());
        OffsetDateTime followUpAt = offset(followUp(term, need.grade(), area, due.at(), now));
        long id = visits.plan(new NewVisit(
                reference,
                caseReference,
                child,
                area,
                term.kind(),
                offset(now),
                followUpAt,
                dueAt,
                due.provisional(),
                term.limit(),
                offset(term.from())));
        return new Scheduled(id, dueAt, followUpAt);
    }

    private Need need(CaseReference reference, CaseReference caseReference) {
        CaseStanding standing = visits.standing(caseReference).orElseThrow();
        Optional<MadeVisit> made = visits.lastMade(caseReference);
        Optional<Whereabouts> whereabouts =
                visits.lastWhereabouts(caseReference).filter(verified -> isLater(verified, made.orElse(null)));
        return new Need(
                Objects.requireNonNull(standing.grade(), "a case is visited after its first proposal"),
                standing.urgent(),
                visits.attempts(reference) > 0,
                made.map(MadeVisit::on).orElse(null),
                whereabouts.map(Whereabouts::awayUntil).orElse(null),
                whereabouts
                        .filter(verified -> verified.outcome() == WhereaboutsOutcome.NOT_FOUND)
                        .isPresent());
    }

    private static boolean isLater(Whereabouts verified, @Nullable MadeVisit made) {
        return made == null || verified.at().isAfter(made.recordedAt());
    }

    /** When the task is shown: at once, or so long before it is due, never later than due. */
    private LocalDateTime followUp(
            VisitTerm term, RiskGrade grade, AreaCode area, LocalDateTime dueAt, LocalDateTime now) {
        LocalDateTime shownAt = term.shownAtOnce() ? now : dueAt.minus(shownBefore(grade, area, now));
        return shownAt.isAfter(dueAt) ? dueAt : shownAt;
    }

    private Duration shownBefore(RiskGrade grade, AreaCode area, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDateTime start = today.atStartOfDay();
        LocalDate end =
                limits.due("visit.showBefore." + grade.key(), area, start).at().toLocalDate();
        return Duration.between(start, end.atStartOfDay());
    }

    private OffsetDateTime offset(LocalDateTime local) {
        return local.atZone(clock.getZone()).toOffsetDateTime();
    }

    /** The row of the visit, when it is due and from when its task is shown. */
    public record Scheduled(long visitId, OffsetDateTime dueAt, OffsetDateTime followUpAt) {}
}
