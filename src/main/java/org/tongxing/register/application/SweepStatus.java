package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.register.domain.Population;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.StatusOn;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.StatusRecords;
import org.tongxing.shared.ChildId;

/**
 * The daily sweep: determines anew the status of the children whose day has come. It may run on two nodes, twice a day,
 * or after a crash in the middle: each batch is a transaction of its own, and a child done has its day moved on.
 */
@Component
public class SweepStatus {

    private static final Logger LOG = LoggerFactory.getLogger(SweepStatus.class);
    private static final int BATCH = 200;
    private static final int ADULT = 18;

    private final StatusRecords statuses;
    private final ChildRecords children;
    private final DetermineStatus determine;
    private final CheckResidence residence;
    private final RecordExit exits;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    SweepStatus(
            StatusRecords statuses,
            ChildRecords children,
            DetermineStatus determine,
            CheckResidence residence,
            RecordExit exits,
            TransactionTemplate transaction,
            Clock clock) {
        this.statuses = statuses;
        this.children = children;
        this.determine = determine;
        this.residence = residence;
        this.exits = exits;
        this.transaction = transaction;
        this.savepoint = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()), nested());
        this.clock = clock;
    }

    /** Sweeps until nothing is left for today. */
    @Scheduled(cron = "${tongxing.sweep:0 10 0 * * *}", zone = "Asia/Shanghai")
    public int sweep() {
        int done = 0;
        Swept batch;
        do {
            batch = Objects.requireNonNull(transaction.execute(status -> batch(LocalDate.now(clock))));
            done += batch.done();
        } while (batch.found() == BATCH && batch.done() > 0);
        return done;
    }

    private static TransactionDefinition nested() {
        return new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** How many children a batch found, and how many of them it could do. */
    private record Swept(int found, int done) {}

    private Swept batch(LocalDate today) {
        List<ChildId> grown = statuses.lockBornBefore(bornBefore(today), BATCH);
        long done = grown.stream()
                .filter(child -> alone(child, () -> exits.leave("system", child, cameOfAge(today))))
                .count();
        List<ChildId> due = statuses.lockDue(today, BATCH);
        List<RegisteredChild> children = due.isEmpty() ? List.of() : this.children.find(due);
        done += children.stream()
                .filter(child -> alone(child.id(), () -> sweep(child, today)))
                .count();
        return new Swept(Math.max(grown.size(), due.size()), (int) done);
    }

    /** A child that cannot be done stops nobody else: its own steps are undone, and the log names it by its number alone. */
    private boolean alone(ChildId child, Runnable step) {
        try {
            savepoint.executeWithoutResult(status -> step.run());
            return true;
        } catch (RuntimeException e) {
            LOG.error("the sweep could not do child {}: {}", child, e.getClass().getSimpleName());
            return false;
        }
    }

    private static RecordExit.Exit cameOfAge(LocalDate today) {
        return new RecordExit.Exit(ExitReason.CAME_OF_AGE, today, null, null);
    }

    /** Who was born before this day is eighteen today; a child of 29 February is so on 28 February of a common year. */
    private static LocalDate bornBefore(LocalDate today) {
        LocalDate sameDay = today.minusYears(ADULT).plusDays(1);
        LocalDate nextDay = today.plusDays(1).minusYears(ADULT);
        return sameDay.isAfter(nextDay) ? sameDay : nextDay;
    }

    /** Six months are full: the family is counted, and the director is asked in one click whether they still live here. */
    private void sweep(RegisteredChild child, LocalDate today) {
        boolean waited = determine.population(child.id()) == Population.PENDING;
        StatusOn status = determine.determine(child, today);
        if (waited && status.population() != Population.PENDING) {
            residence.ask(child.id());
        }
    }
}
