package org.tongxing.visit.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.register.ChildFace;
import org.tongxing.register.Children;
import org.tongxing.shared.ChildId;
import org.tongxing.visit.domain.CaseStanding;
import org.tongxing.visit.domain.PlannedVisit;
import org.tongxing.visit.domain.VisitCircumstances;
import org.tongxing.visit.domain.VisitConsequences;
import org.tongxing.visit.domain.VisitRecord;
import org.tongxing.visit.domain.VisitReport;
import org.tongxing.visit.domain.VisitRules;
import org.tongxing.visit.domain.Visits;

/** A visitor records what was found (记录走访情况), once for the household, with a line for each child seen. */
@Component
@Transactional
public class RecordVisit {

    private final Visits visits;
    private final Children children;
    private final Clock clock;

    RecordVisit(Visits visits, Children children, Clock clock) {
        this.visits = visits;
        this.children = children;
        this.clock = clock;
    }

    /**
     * Checks and stores a report.
     *
     * @return what follows from it
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public VisitConsequences record(long visitId, String login, VisitReport report) {
        PlannedVisit visit = visits.lock(visitId);
        CaseStanding standing = visits.standing(visit.caseReference()).orElseThrow();
        Optional<String> refusedBy = visits.refusedBy(visitId);
        VisitRecord made = new VisitRules(report, circumstances(visit, standing, refusedBy.orElse(null)))
                .record(login, OffsetDateTime.now(clock));
        VisitConsequences consequences =
                VisitConsequences.of(made, standing.grade(), visits.unmet(visit.reference()), refusedBy.isPresent());
        visits.record(visit, made, consequences.reassessmentNeeded());
        return consequences;
    }

    private VisitCircumstances circumstances(PlannedVisit visit, CaseStanding standing, @Nullable String refusedBy) {
        return new VisitCircumstances(
                LocalDate.now(clock),
                standing.openedOn(),
                visit.plannedAt().atZoneSameInstant(clock.getZone()).toLocalDate(),
                visit.kind(),
                standing.grade(),
                visits.lastMade(visit.caseReference())
                        .filter(last -> last.mode().isRemote())
                        .isPresent(),
                refusedBy,
                household(visit.child()));
    }

    private Set<ChildId> household(ChildId child) {
        return children.household(child).stream().map(ChildFace::id).collect(Collectors.toSet());
    }
}
