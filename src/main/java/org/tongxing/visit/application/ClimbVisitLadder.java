package org.tongxing.visit.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.deadline.Limits;
import org.tongxing.shared.Role;
import org.tongxing.visit.domain.OverdueVisits;
import org.tongxing.visit.domain.PlannedVisit;
import org.tongxing.visit.domain.VisitClimb;
import org.tongxing.visit.domain.VisitClimb.Moment;
import org.tongxing.visit.domain.VisitLadder;
import org.tongxing.visit.domain.VisitRung;
import org.tongxing.visit.domain.Visits;

/**
 * Presses for a visit that is late (逐级催办): once for each rung, and where several were missed together once for the
 * highest. A step that is taken again changes nothing and tells nobody.
 */
@Component("climbVisitLadderUseCase")
@Transactional
public class ClimbVisitLadder {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final Visits visits;
    private final OverdueVisits overdue;
    private final VisitDesks desks;
    private final Limits limits;
    private final Notices notices;
    private final Clock clock;

    ClimbVisitLadder(
            Visits visits, OverdueVisits overdue, VisitDesks desks, Limits limits, Notices notices, Clock clock) {
        this.visits = visits;
        this.overdue = overdue;
        this.desks = desks;
        this.limits = limits;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Climbs as far as the moment asks.
     *
     * @param task id of the visit's task, to which the notice leads
     */
    public VisitClimb climb(long visitId, @Nullable String task) {
        PlannedVisit visit = visits.lock(visitId);
        OffsetDateTime now = OffsetDateTime.now(clock);
        VisitClimb climb = VisitClimb.of(moments(visit), overdue.rungs(visitId), now);
        overdue.reached(visitId, climb.reached(), now);
        climb.highest().ifPresent(rung -> notices.tell(notice(visit, rung, task)));
        return climb;
    }

    private List<Moment> moments(PlannedVisit visit) {
        return VisitLadder.of(visits.standing(visit.caseReference()).orElseThrow(), visit.kind())
                .without(desks.sameOffice(visit))
                .stream()
                .map(step -> new Moment(step.rung(), at(step, visit)))
                .toList();
    }

    private OffsetDateTime at(VisitLadder.Step step, PlannedVisit visit) {
        LocalDateTime due = visit.dueAt().atZoneSameInstant(clock.getZone()).toLocalDateTime();
        LocalDateTime at = Optional.ofNullable(step.limit())
                .map(limit -> limits.due(limit, visit.area(), due).at())
                .orElse(due);
        return at.atZone(clock.getZone()).toOffsetDateTime();
    }

    private Notice notice(PlannedVisit visit, VisitRung rung, @Nullable String task) {
        String due = DAY.format(visit.dueAt().atZoneSameInstant(clock.getZone()));
        String text = "走访 " + visit.reference() + "（应于" + due + "前完成）" + rung.sentence();
        return new Notice(
                "visit/" + visit.id() + "/" + rung, recipient(visit, rung), kind(rung), visit.reference(), task, text);
    }

    private String recipient(PlannedVisit visit, VisitRung rung) {
        return switch (rung) {
            case REMINDER -> desks.visitor(visit);
            case PRESS, APPOINT -> desks.of(Role.CHILD_SUPERVISOR, visit);
            case COUNTY -> desks.of(Role.CIVIL_AFFAIRS, visit);
            case CITY -> desks.city(visit);
        };
    }

    private static NoticeKind kind(VisitRung rung) {
        return switch (rung) {
            case REMINDER -> NoticeKind.REMINDER;
            case PRESS -> NoticeKind.PRESSED;
            case APPOINT -> NoticeKind.APPOINTMENT;
            case COUNTY, CITY -> NoticeKind.ESCALATED;
        };
    }
}
