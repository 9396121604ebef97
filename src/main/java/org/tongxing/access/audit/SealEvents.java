package org.tongxing.access.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sealing job (architecture D10): chains the events that were written since its last run. Those who write never wait
 * for it. A run is one transaction and on one node; what commits after it has looked is taken by the next.
 */
@Component
class SealEvents {

    private static final int AT_ONCE = 500;

    private final SealRecords records;
    private final ChainHash hash;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SealEvents(SealRecords records, ChainHash hash, PlatformTransactionManager transactions, Clock clock) {
        this.records = records;
        this.hash = hash;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Seals what is not sealed yet.
     *
     * @return how many events it sealed; none when another node is at it
     */
    @Scheduled(cron = "${tongxing.seal:20 * * * * *}", zone = "Asia/Shanghai")
    int seal() {
        return Objects.requireNonNull(transaction.execute(status -> records.takeTurn() ? run() : 0));
    }

    private int run() {
        Run run = new Run(records.head(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        records.forEachUnsealed(records.window(), run::take);
        run.write();
        return run.sealed;
    }

    /** One run: the end of the chain as it grows, and the seals that are not written yet. */
    private final class Run {

        private final Instant now;
        private final List<Seal> pending = new ArrayList<>(AT_ONCE);
        private byte[] previous;
        private long position;
        private int sealed;

        private Run(Optional<Seal> head, Instant now) {
            this.now = now;
            this.previous = head.map(Seal::hash).orElseGet(ChainHash::beginning);
            this.position = head.map(Seal::position).orElse(0L);
        }

        private void take(AuditRow row) {
            position++;
            sealed++;
            previous = hash.of(previous, position, now, row);
            pending.add(new Seal(position, row.id(), row.at(), previous, now));
            if (pending.size() == AT_ONCE) {
                write();
            }
        }

        private void write() {
            records.add(pending);
            pending.clear();
        }
    }
}
