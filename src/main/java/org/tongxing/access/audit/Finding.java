package org.tongxing.access.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place where the record is not what was sealed.
 *
 * @param kind what was done to it
 * @param position place in the chain; null for an event outside of it
 * @param eventId the event; null when it is not known
 * @param at its time, or that of the seal after it
 */
record Finding(Kind kind, @Nullable Long position, @Nullable Long eventId, Instant at) {

    enum Kind {
        CHANGED("记录内容与封存不符，已被改动"),
        REMOVED("记录已被删除"),
        ADDED("记录为事后添加"),
        SEAL_REMOVED("封存已被删除"),
        CUT_OFF("上次核验时的链尾已不存在，其后的封存被截去"),
        REPLACED("上次核验时的链尾已被替换");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What people read. */
        String label() {
            return label;
        }
    }
}
