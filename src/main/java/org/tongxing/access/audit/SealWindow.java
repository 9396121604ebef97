package org.tongxing.access.audit;

import java.time.Duration;
import java.time.Instant;

/**
 * Which events may still be sealed after the last run. Transactions end in another order than they began, so that an
 * event may come up late, but not by more than {@link #GRACE}: what comes later was not written by the system.
 *
 * @param afterId ids up to this one were overtaken too long ago
 * @param notBefore times before this one were overtaken too long ago
 */
record SealWindow(long afterId, Instant notBefore) {

    /** No transaction of the system takes anywhere near as long. */
    static final Duration GRACE = Duration.ofHours(1);

    /** Before anything was sealed. */
    static final SealWindow OPEN = new SealWindow(0, Instant.EPOCH);

    boolean holds(AuditRow row) {
        return row.id() > afterId && !row.at().isBefore(notBefore);
    }
}
