package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
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

    private static final int BATCH = 200;
    private static final int ADULT = 18;

    private final StatusRecords statuses;
    private final ChildRecords children;
    private final DetermineStatus determine;
    private final CheckResidence residence;
    private final RecordExit exits;
    private final TransactionTemplate transaction;
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
        this.clock = clock;
    }

    /** Sweeps until nothing is left for today. */
    @Scheduled(cron = "${tongxing.sweep:0 10 0 * * *}", zone = "Asia/Shanghai")
    public int sweep() {
        int done = 0;
        int batch;
        do {
            Integer swept = transaction.execute(status -> batch(LocalDate.now(clock)));
            batch = swept == null ? 0 : swept;
            done += batch;
        } while (batch == BATCH);
        return done;
    }

    private int batch(LocalDate today) {
        List<ChildId> grown = statuses.lockBornBefore(bornBefore(today), BATCH);
        grown.forEach(
                child -> exits.leave("system", child, new RecordExit.Exit(ExitReason.CAME_OF_AGE, today, null, null)));
        List<ChildId> due = statuses.lockDue(today, BATCH);
        if (!due.isEmpty()) {
            children.find(due).forEach(child -> sweep(child, today));
        }
        return Math.max(grown.size(), due.size());
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
