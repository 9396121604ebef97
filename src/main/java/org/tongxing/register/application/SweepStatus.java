package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
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
 * or after a crash in the middle: each batch is a transaction of its own, and a child done has its day moved on. A child
 * whose record is broken is left for people to look at; the others do not wait for it.
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
    private final TransactionTemplate alone;
    private final Clock clock;

    SweepStatus(
            StatusRecords statuses,
            ChildRecords children,
            DetermineStatus determine,
            CheckResidence residence,
            RecordExit exits,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.statuses = statuses;
        this.children = children;
        this.determine = determine;
        this.residence = residence;
        this.exits = exits;
        this.transaction = new TransactionTemplate(transactions);
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** Whether a batch has left children over, and how many it has done. */
    private record Batch(boolean full, int done) {

        boolean goesOn() {
            return full && done > 0;
        }
    }

    /**
     * Sweeps until nothing is left for today.
     *
     * @return how many children it has done
     */
    @Scheduled(cron = "${tongxing.sweep:0 10 0 * * *}", zone = "Asia/Shanghai")
    public int sweep() {
        int done = 0;
        Batch batch;
        do {
            batch = Objects.requireNonNull(transaction.execute(status -> batch(LocalDate.now(clock))));
            done += batch.done();
        } while (batch.goesOn());
        return done;
    }

    private Batch batch(LocalDate today) {
        List<ChildId> grown = statuses.lockBornBefore(bornBefore(today), BATCH);
        int done = 0;
        for (ChildId child : grown) {
            done += succeeds(child, () -> leave(child, today)) ? 1 : 0;
        }
        List<ChildId> due = statuses.lockDue(today, BATCH);
        for (ChildId child : due) {
            done += succeeds(child, () -> sweep(child, today)) ? 1 : 0;
        }
        return new Batch(grown.size() == BATCH || due.size() == BATCH, done);
    }

    private boolean succeeds(ChildId child, Runnable step) {
        try {
            alone.executeWithoutResult(status -> step.run());
            return true;
        } catch (RuntimeException e) {
            LOG.error("所属人群重新判定失败，其余儿童照常判定：{}", child, e);
            return false;
        }
    }

    private void leave(ChildId child, LocalDate today) {
        exits.leave("system", child, new RecordExit.Exit(ExitReason.CAME_OF_AGE, today, null, null));
    }

    /** Who was born before this day is eighteen today; a child of 29 February is so on 28 February of a common year. */
    private static LocalDate bornBefore(LocalDate today) {
        LocalDate sameDay = today.minusYears(ADULT).plusDays(1);
        LocalDate nextDay = today.plusDays(1).minusYears(ADULT);
        return sameDay.isAfter(nextDay) ? sameDay : nextDay;
    }

    /** Six months are full: the family is counted, and the director is asked in one click whether they still live here. */
    private void sweep(ChildId id, LocalDate today) {
        RegisteredChild child = children.find(id).orElseThrow();
        boolean waited = determine.population(id) == Population.PENDING;
        StatusOn status = determine.determine(child, today);
        if (waited && status.population() != Population.PENDING) {
            residence.ask(id);
        }
    }
}
