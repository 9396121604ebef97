package org.tongxing.visit.process;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.deadline.ClockHistory;
import org.tongxing.deadline.OpenClocks;
import org.tongxing.shared.CaseReference;
import org.tongxing.visit.persistence.JdbcPlannedVisits;
import org.tongxing.visit.persistence.JdbcPlannedVisits.Ahead;
import org.tongxing.visit.persistence.JdbcPlannedVisits.Dated;
import org.tongxing.workflow.PlannedTasks;
import org.tongxing.workflow.PlannedTasks.Moved;
import org.tongxing.workflow.TaskTerms;

/**
 * The clocks of visits that lie ahead: with the row move task, variables and the timer at which the ladder begins. A
 * visit that is late is on its ladder, and stays there. The clock of the task is shown by the row as well.
 */
@Component
class VisitClocks implements OpenClocks, TaskTerms {

    private final JdbcPlannedVisits visits;
    private final PlannedTasks tasks;
    private final Clock clock;

    VisitClocks(JdbcPlannedVisits visits, PlannedTasks tasks, Clock clock) {
        this.visits = visits;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public List<OpenClock> page(Selection selection, String after, int size) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDateTime since = selection.dueFrom();
        OffsetDateTime from =
                since == null ? now : since.atZone(clock.getZone()).toOffsetDateTime();
        return visits
                .page(
                        selection.key(),
                        selection.area(),
                        from.isAfter(now) ? from : now,
                        after.isEmpty() ? 0 : Long.parseLong(after),
                        size)
                .stream()
                .map(visit -> new OpenClock(
                        String.valueOf(visit.id()),
                        visit.limit(),
                        visit.area(),
                        visit.start(),
                        visit.due(),
                        ClockHistory.NONE))
                .toList();
    }

    @Override
    @Transactional
    public Map<String, Integer> redate(List<Move> moves) {
        Map<Long, Move> byVisit =
                moves.stream().collect(Collectors.toMap(move -> Long.valueOf(move.id()), Function.identity()));
        List<Dated> dated = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        for (Ahead visit : visits.lock(byVisit.keySet())) {
            Move move = Objects.requireNonNull(byVisit.get(visit.id()));
            if (visit.due().equals(move.was())) {
                LocalDateTime shown = shown(visit, move.due());
                dated.add(new Dated(visit.id(), move.due(), shown, move.provisional()));
                moved.add(new Moved(visit.reference(), move.was(), move.due(), shown));
            }
        }
        if (dated.isEmpty()) {
            return Map.of();
        }
        visits.date(dated);
        return tasks.move(
                HomeVisitModel.RECORD_VISIT,
                HomeVisitModel.VISIT_DUE_AT.name(),
                HomeVisitModel.VISIT_FOLLOW_UP_AT.name(),
                moved);
    }

    @Override
    public Optional<Term> of(CaseReference reference, String step) {
        return step.equals(HomeVisitModel.RECORD_VISIT)
                ? visits.find(reference).map(visit -> new Term(visit.limit(), visit.start(), visit.provisional()))
                : Optional.empty();
    }

    /** A task that is shown already stays; another comes as long before its date as it would have. */
    private LocalDateTime shown(Ahead visit, LocalDateTime due) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime planned =
                visit.shown().isBefore(now) ? visit.shown() : visit.shown().plus(Duration.between(visit.due(), due));
        return planned.isAfter(due) ? due : planned;
    }
}
