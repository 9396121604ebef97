package org.tongxing.access.audit;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the record with its seals. Everything is read in one snapshot, row by row: the system may go on writing and
 * sealing meanwhile, and memory stays flat.
 */
@Component
class VerifyRecord {

    private final SealRecords records;
    private final ChainHash hash;
    private final TransactionTemplate snapshot;

    VerifyRecord(SealRecords records, ChainHash hash, PlatformTransactionManager transactions) {
        this.records = records;
        this.hash = hash;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /**
     * What a verification tells.
     *
     * @param sealed seals that were compared; some may belong to events just outside the time
     * @param waiting events of the time that wait for the next run of the sealing job
     * @param head end of the whole chain; null while nothing is sealed
     */
    record Report(long sealed, long waiting, @Nullable ChainHead head, Findings findings) {

        boolean intact() {
            return findings.count() == 0;
        }
    }

    /**
     * Verifies the events of a time.
     *
     * @param from first instant
     * @param to the instant after the last
     * @param expected end of the chain as an earlier verification told it; null when nobody kept one
     */
    Report verify(Instant from, Instant to, @Nullable ChainHead expected) {
        return Objects.requireNonNull(snapshot.execute(status -> compare(from, to, expected)));
    }

    private Report compare(Instant from, Instant to, @Nullable ChainHead expected) {
        Findings findings = new Findings();
        if (expected != null) {
            compareWithHead(expected, findings);
        }
        Walk walk = new Walk(records.stretch(from, to), findings);
        walk.go();
        Unsealed unsealed = new Unsealed(records.window(), findings);
        records.forEachWithoutSeal(from, to, unsealed);
        return new Report(
                walk.compared,
                unsealed.waiting,
                records.head().map(ChainHead::of).orElse(null),
                findings);
    }

    /** Whoever cuts the chain off at its end leaves a shorter one that is intact in itself: only the old end tells. */
    private void compareWithHead(ChainHead expected, Findings findings) {
        Optional<Seal> there = records.at(expected.position());
        if (there.isEmpty()) {
            findings.add(new Finding(Finding.Kind.CUT_OFF, expected.position(), null, Instant.EPOCH));
        } else if (!ChainHead.of(there.get()).equals(expected)) {
            Seal seal = there.get();
            findings.add(new Finding(Finding.Kind.REPLACED, seal.position(), seal.eventId(), seal.eventAt()));
        }
    }

    /** Goes along the chain. Each seal is compared with what stands before it, so that one break is found once. */
    private final class Walk implements SealRecords.SealedTaker {

        private final SealRecords.Stretch stretch;
        private final Findings findings;
        private byte @Nullable [] previous;
        private long next;
        private long compared;

        private Walk(SealRecords.Stretch stretch, Findings findings) {
            this.stretch = stretch;
            this.findings = findings;
            this.next = stretch.before() + 1;
            this.previous = stretch.before() == 0
                    ? ChainHash.beginning()
                    : records.at(stretch.before()).orElseThrow().hash();
        }

        private void go() {
            records.forEachSealed(stretch, this);
        }

        @Override
        public void take(Seal seal, @Nullable AuditRow row) {
            compared++;
            if (seal.position() != next) {
                findings.add(new Finding(Finding.Kind.SEAL_REMOVED, next, null, seal.eventAt()));
                previous = null;
            }
            if (row == null) {
                boolean moved = records.hasEvent(seal.eventId());
                report(moved ? Finding.Kind.CHANGED : Finding.Kind.REMOVED, seal);
            } else if (previous != null && !MessageDigest.isEqual(seal.hash(), hashOf(previous, seal, row))) {
                report(Finding.Kind.CHANGED, seal);
            }
            previous = seal.hash();
            next = seal.position() + 1;
        }

        private byte[] hashOf(byte[] before, Seal seal, AuditRow row) {
            return hash.of(before, seal.position(), seal.sealedAt(), row);
        }

        private void report(Finding.Kind kind, Seal seal) {
            findings.add(new Finding(kind, seal.position(), seal.eventId(), seal.eventAt()));
        }
    }

    /** Looks at what has no seal: it waits for one, or it was put in afterwards. */
    private static final class Unsealed implements SealRecords.UnsealedTaker {

        private final SealWindow window;
        private final Findings findings;
        private long waiting;

        private Unsealed(SealWindow window, Findings findings) {
            this.window = window;
            this.findings = findings;
        }

        @Override
        public void take(AuditRow row, boolean idIsSealed) {
            if (idIsSealed || !window.holds(row)) {
                findings.add(new Finding(Finding.Kind.ADDED, null, row.id(), row.at()));
            } else {
                waiting++;
            }
        }
    }
}
