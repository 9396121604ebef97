package org.tongxing.visit.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxing.access.Avoidances;
import org.tongxing.area.Areas;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.Role;
import org.tongxing.visit.domain.OverdueVisits;
import org.tongxing.visit.domain.PlannedVisit;
import org.tongxing.visit.domain.VisitRung;

/** Which desks stand behind a visit, past those who keep away from the child (回避). */
@Component
class VisitDesks {

    private final Organization organization;
    private final Avoidances avoidances;
    private final OverdueVisits overdue;
    private final Areas areas;
    private final Clock clock;

    VisitDesks(Organization organization, Avoidances avoidances, OverdueVisits overdue, Areas areas, Clock clock) {
        this.organization = organization;
        this.avoidances = avoidances;
        this.overdue = overdue;
        this.areas = areas;
        this.clock = clock;
    }

    /** Those who go: the desk that was appointed, else that of the child's own 儿童主任. */
    String visitor(PlannedVisit visit) {
        return overdue.appointedDesk(visit.reference())
                .filter(desk -> organization.isHeld(desk, today(), avoiding(visit)))
                .orElseGet(() -> of(Role.CHILD_DIRECTOR, visit));
    }

    /** The desk of a role in the place of the child. */
    String of(Role role, PlannedVisit visit) {
        return organization.groupFor(role, visit.area(), today(), avoiding(visit));
    }

    /** The city's 民政; where the county is the city as well, the province's. */
    String city(PlannedVisit visit) {
        return organization.groupFor(Role.CIVIL_AFFAIRS, county(visit).city(), today(), avoiding(visit));
    }

    /**
     * Rungs whose office is that of the rung below: the county where it does the township's work, the city where it is the
     * county as well (东莞, 中山). Nobody is told the same twice.
     */
    Set<VisitRung> sameOffice(PlannedVisit visit) {
        Set<VisitRung> same = EnumSet.noneOf(VisitRung.class);
        String ofTheCounty = of(Role.CIVIL_AFFAIRS, visit);
        if (of(Role.CHILD_SUPERVISOR, visit).equals(ofTheCounty)) {
            same.add(VisitRung.COUNTY);
        }
        AreaCode county = county(visit);
        if (county.value().equals(county.city() + "00") || city(visit).equals(ofTheCounty)) {
            same.add(VisitRung.CITY);
        }
        return same;
    }

    Set<String> avoiding(PlannedVisit visit) {
        return avoidances.whoAvoids(
                visit.child(),
                List.of(visit.caseReference().value(), visit.reference().value()));
    }

    private AreaCode county(PlannedVisit visit) {
        return areas.managingCounty(visit.area(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
