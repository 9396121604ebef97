package org.tongxing.access.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The seal of one event.
 *
 * @param position place in the chain, from 1 without gaps
 * @param eventId the event
 * @param eventAt its time
 * @param hash keyed hash over the hash before it and the event
 * @param sealedAt when the sealing job took it; the same for all that one run took
 */
record Seal(long position, long eventId, Instant eventAt, byte[] hash, Instant sealedAt) {

    static final String COLUMNS = "s.position, s.event_id, s.event_at, s.hash, s.sealed_at";

    static Seal of(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("position"),
                row.getLong("event_id"),
                AuditRow.instant(row, "event_at"),
                row.getBytes("hash"),
                AuditRow.instant(row, "sealed_at"));
    }
}
