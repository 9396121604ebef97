package org.tongxing.visit.persistence;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/** Visits that lie ahead, with the limits that date them. */
@Repository
public class JdbcPlannedVisits {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    JdbcPlannedVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A visit that lies ahead.
     *
     * @param limit key of the limit that dates it
     * @param start when that began
     * @param shown from when its task is shown
     * @param provisional 暂定
     */
    public record Ahead(
            long id,
            CaseReference reference,
            AreaCode area,
            String limit,
            LocalDateTime start,
            LocalDateTime due,
            LocalDateTime shown,
            boolean provisional) {}

    /** New dates of a visit. */
    public record Dated(long id, LocalDateTime due, LocalDateTime shown, boolean provisional) {}

    /**
     * The next of them by id that are due after a moment.
     *
     * @param limit key of their limit, or null for all
     * @param area code of their area; blank for all
     * @param after id of the last one before
     */
    public List<Ahead> page(@Nullable String limit, String area, OffsetDateTime dueAfter, long after, int size) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("area", area);
        parameters.put("dueAfter", dueAfter);
        parameters.put("after", after);
        parameters.put("size", size);
        String one = "";
        if (limit != null) {
            parameters.put("limit", limit);
            one = "AND limit_key = :limit ";
        }
        return read(
                """
                SELECT * FROM visit
                WHERE state = 'PLANNED' AND id > :after AND due_at > :dueAfter AND limit_key IS NOT NULL
                  AND starts_with(area_code, :area)
                """
                        + one + "ORDER BY id LIMIT :size",
                parameters);
    }

    /** The planned visit of a number, when it is known by which limit it is due. */
    public Optional<Ahead> find(CaseReference reference) {
        return read(
                        "SELECT * FROM visit WHERE reference = :reference AND state = 'PLANNED' AND limit_key IS NOT NULL",
                        Map.of("reference", reference.value()))
                .stream()
                .findFirst();
    }

    /** Some of them, locked until the transaction ends. */
    public List<Ahead> lock(Collection<Long> ids) {
        return read(
                "SELECT * FROM visit WHERE id IN (:ids) AND state = 'PLANNED' ORDER BY id FOR UPDATE",
                Map.of("ids", ids));
    }

    /** Gives visits other dates. */
    public void date(List<Dated> visits) {
        jdbc.sql(
                        """
                        UPDATE visit SET due_at = m.due::timestamptz, follow_up_at = m.shown::timestamptz,
                               due_provisional = m.provisional::boolean
                        FROM unnest(:ids, :due, :shown, :provisional) AS m (id, due, shown, provisional)
                        WHERE visit.id = m.id::bigint
                        """)
                .param("ids", texts(visits, visit -> String.valueOf(visit.id())))
                .param("due", texts(visits, visit -> at(visit.due())))
                .param("shown", texts(visits, visit -> at(visit.shown())))
                .param("provisional", texts(visits, visit -> String.valueOf(visit.provisional())))
                .update();
    }

    private List<Ahead> read(String sql, Map<String, ?> parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, n) -> new Ahead(
                        row.getLong("id"),
                        new CaseReference(row.getString("reference")),
                        new AreaCode(row.getString("area_code")),
                        row.getString("limit_key"),
                        local(row.getObject("counts_from", OffsetDateTime.class)),
                        local(row.getObject("due_at", OffsetDateTime.class)),
                        local(row.getObject("follow_up_at", OffsetDateTime.class)),
                        row.getBoolean("due_provisional")))
                .list();
    }

    private static LocalDateTime local(OffsetDateTime at) {
        return at.atZoneSameInstant(CHINA).toLocalDateTime();
    }

    private static String at(LocalDateTime local) {
        return local.atZone(CHINA).toOffsetDateTime().toString();
    }

    private static String[] texts(List<Dated> visits, Function<Dated, String> text) {
        return visits.stream().map(text).toArray(String[]::new);
    }
}
