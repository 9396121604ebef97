package org.tongxing.visit.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.deadline.Limits;
import org.tongxing.shared.Role;
import org.tongxing.visit.domain.PlannedVisit;
import org.tongxing.visit.domain.Visits;

/**
 * A visitor has found a child in danger (发现险情): the county's 值班 and 民政 know at once. Where the township has done
 * nothing by {@code danger.confirm} they are alarmed, by {@code danger.escalate} the next office above them.
 */
@Component("reportDangerUseCase")
@Transactional
public class ReportDanger {

    private final Visits visits;
    private final VisitDesks desks;
    private final Limits limits;
    private final Notices notices;
    private final Clock clock;

    ReportDanger(Visits visits, VisitDesks desks, Limits limits, Notices notices, Clock clock) {
        this.visits = visits;
        this.desks = desks;
        this.limits = limits;
        this.notices = notices;
        this.clock = clock;
    }

    /** Tells the county at once. */
    public void report(long visitId) {
        PlannedVisit visit = visits.lock(visitId);
        tell(visit, "found", county(visit), "发现险情，已交儿童督导员立即处置，请关注处置进展。");
    }

    /** Alarms the highest office whose time has come. */
    public void alarm(long visitId) {
        PlannedVisit visit = visits.lock(visitId);
        if (isUnhandledTooLong(visit)) {
            tell(visit, "escalated", List.of(desks.city(visit)), "发现险情后仍未处置，请立即电话督促。");
        } else {
            tell(visit, "unconfirmed", county(visit), "发现险情后尚未处置，请立即电话联系儿童督导员。");
        }
    }

    private boolean isUnhandledTooLong(PlannedVisit visit) {
        OffsetDateTime foundAt = visits.dangerFoundAt(visit.id()).orElseThrow();
        LocalDateTime found = foundAt.atZoneSameInstant(clock.getZone()).toLocalDateTime();
        LocalDateTime until = limits.due("danger.escalate", visit.area(), found).at();
        return !LocalDateTime.now(clock).isBefore(until);
    }

    private List<String> county(PlannedVisit visit) {
        return List.of(desks.of(Role.DUTY_OFFICER, visit), desks.of(Role.CIVIL_AFFAIRS, visit));
    }

    private void tell(PlannedVisit visit, String occasion, List<String> recipients, String text) {
        recipients.forEach(recipient -> notices.tell(new Notice(
                "danger/" + visit.id() + "/" + occasion,
                recipient,
                NoticeKind.DANGER,
                visit.reference(),
                null,
                "走访 " + visit.reference() + " " + text)));
    }
}
