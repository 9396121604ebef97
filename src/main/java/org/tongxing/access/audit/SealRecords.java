package org.tongxing.access.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads and writes seals, and reads events beside them. Events are read one by one, in flat memory; that works inside a
 * transaction only, for outside of one the driver fetches everything at once.
 */
@Component
class SealRecords {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    SealRecords(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(AT_ONCE);
    }

    /** Takes an event and what is known of its seal. */
    @FunctionalInterface
    interface SealedTaker {
        void take(Seal seal, @Nullable AuditRow row);
    }

    /** Takes an event that has no seal. */
    @FunctionalInterface
    interface UnsealedTaker {

        /** @param idIsSealed whether another event of the same id is sealed, which the system never writes */
        void take(AuditRow row, boolean idIsSealed);
    }

    /** A stretch of the chain: the seal before it, which is taken as it is, and the last one. */
    record Stretch(long before, long last) {}

    /** Lets one node seal at a time; whoever comes second leaves it to the first. Held until the transaction ends. */
    boolean takeTurn() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT pg_try_advisory_xact_lock(hashtextextended('tongxing.audit.seal', 0))", Boolean.class));
    }

    /** The last seal of the chain. */
    Optional<Seal> head() {
        return find("SELECT " + Seal.COLUMNS + " FROM audit_seal s ORDER BY position DESC LIMIT 1");
    }

    /** The seal at a position. */
    Optional<Seal> at(long position) {
        return find("SELECT " + Seal.COLUMNS + " FROM audit_seal s WHERE position = ?", position);
    }

    /** What may still be sealed after the last run. */
    SealWindow window() {
        Optional<Seal> head = head();
        if (head.isEmpty()) {
            return SealWindow.OPEN;
        }
        Instant since = head.get().sealedAt().minus(SealWindow.GRACE);
        long overtaken = jdbc
                .queryForList(
                        "SELECT event_id FROM audit_seal WHERE sealed_at < ? ORDER BY event_id DESC LIMIT 1",
                        Long.class,
                        time(since))
                .stream()
                .findFirst()
                .orElse(0L);
        return new SealWindow(overtaken, since);
    }

    /** The events that may be sealed, by id. An id is sealed once: whoever wrote it a second time does not stop the job. */
    void forEachUnsealed(SealWindow window, Consumer<AuditRow> taker) {
        jdbc.query(
                "SELECT DISTINCT ON (e.id) " + AuditRow.COLUMNS
                        + """
                         FROM audit_event e
                         WHERE e.id > ? AND e.at >= ?
                           AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.event_id = e.id)
                         ORDER BY e.id, e.at
                        """,
                row -> {
                    taker.accept(AuditRow.of(row));
                },
                window.afterId(),
                time(window.notBefore()));
    }

    /** The seals after a position up to another, each with its event as long as that is there. */
    void forEachSealed(Stretch stretch, SealedTaker taker) {
        jdbc.query(
                "SELECT " + Seal.COLUMNS + ", " + AuditRow.COLUMNS
                        + """
                         FROM audit_seal s LEFT JOIN audit_event e ON e.id = s.event_id AND e.at = s.event_at
                         WHERE s.position > ? AND s.position <= ?
                         ORDER BY s.position
                        """,
                row -> {
                    Seal seal = Seal.of(row);
                    taker.take(seal, row.getObject("id") == null ? null : AuditRow.of(row));
                },
                stretch.before(),
                stretch.last());
    }

    /** The events of a time that have no seal, by time. */
    void forEachWithoutSeal(Instant from, Instant to, UnsealedTaker taker) {
        jdbc.query(
                "SELECT " + AuditRow.COLUMNS
                        + """
                        , s.event_id IS NOT NULL AS id_is_sealed
                         FROM audit_event e LEFT JOIN audit_seal s ON s.event_id = e.id
                         WHERE e.at >= ? AND e.at < ? AND (s.event_id IS NULL OR s.event_at <> e.at)
                         ORDER BY e.at, e.id
                        """,
                row -> {
                    taker.take(AuditRow.of(row), row.getBoolean("id_is_sealed"));
                },
                time(from),
                time(to));
    }

    /** Whether there is an event of an id, whatever its time. */
    boolean hasEvent(long id) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("SELECT EXISTS (SELECT FROM audit_event WHERE id = ?)", Boolean.class, id));
    }

    /**
     * The stretch that holds all seals of events of a time, and the first seal after them: so that a seal taken away at
     * the edge leaves its gap inside.
     */
    Stretch stretch(Instant from, Instant to) {
        return jdbc.queryForObject(
                """
                SELECT coalesce((SELECT max(position) FROM audit_seal WHERE position < least(edge.a, edge.b)), 0),
                       coalesce((SELECT min(position) FROM audit_seal WHERE position > greatest(edge.a, edge.b)),
                                greatest(edge.a, edge.b), 0)
                  FROM (SELECT coalesce(min(position) FILTER (WHERE event_at >= ?), max(position)) AS a,
                               coalesce(max(position) FILTER (WHERE event_at < ?), min(position)) AS b
                          FROM audit_seal) edge
                """,
                (row, n) -> new Stretch(row.getLong(1), row.getLong(2)),
                time(from),
                time(to));
    }

    /** Adds seals to the chain. */
    void add(List<Seal> seals) {
        jdbc.batchUpdate(
                "INSERT INTO audit_seal (position, event_id, event_at, hash, sealed_at) VALUES (?, ?, ?, ?, ?)",
                seals,
                AT_ONCE,
                (statement, seal) -> {
                    statement.setLong(1, seal.position());
                    statement.setLong(2, seal.eventId());
                    statement.setObject(3, time(seal.eventAt()));
                    statement.setBytes(4, seal.hash());
                    statement.setObject(5, time(seal.sealedAt()));
                });
    }

    private Optional<Seal> find(String sql, Object... parameters) {
        return jdbc.query(sql, (row, n) -> Seal.of(row), parameters).stream().findFirst();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
