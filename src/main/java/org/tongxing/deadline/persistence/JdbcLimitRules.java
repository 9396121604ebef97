package org.tongxing.deadline.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.deadline.Limit;
import org.tongxing.deadline.LimitRule;

/** The table of limits (时限). */
@Repository
public class JdbcLimitRules {

    private static final String ROWS =
            """
            SELECT r.*, coalesce(k.name, r.key) AS name, coalesce(k.theme, '其他') AS theme,
                   coalesce(k.statutory, true) AS statutory, s.display_name AS setter
            FROM limit_rule r
            LEFT JOIN limit_key k ON k.key = r.key
            LEFT JOIN staff s ON s.login = r.set_by
            """;

    private final JdbcClient jdbc;

    JdbcLimitRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A limit by name.
     *
     * @param statutory whether its number is in a law
     */
    public record Key(String key, String name, String theme, boolean statutory) {}

    /**
     * A row as people look at it.
     *
     * @param beginsWith what it begins with
     * @param setter who set it; null for what came with the system
     */
    public record Row(Key key, LimitRule rule, String beginsWith, @Nullable String setter) {}

    /** Rows that hold on a day or later, by theme and limit. */
    public List<Row> from(LocalDate day) {
        return jdbc.sql(
                        ROWS
                                + """
                        WHERE r.valid_to IS NULL OR r.valid_to >= :day
                        ORDER BY min(k.place) OVER (PARTITION BY k.theme), k.place, r.key, r.area, r.valid_from
                        """)
                .param("day", day)
                .query(JdbcLimitRules::row)
                .list();
    }

    /** All rows of a limit, the newest of each area first. */
    public List<Row> history(String key) {
        return jdbc.sql(ROWS + "WHERE r.key = :key ORDER BY r.area, r.valid_from DESC")
                .param("key", key)
                .query(JdbcLimitRules::row)
                .list();
    }

    /** A limit, locked until the transaction ends: one person sets it at a time. */
    public Optional<Key> lock(String key) {
        return jdbc.sql("SELECT key, name, theme, statutory FROM limit_key WHERE key = :key FOR UPDATE")
                .param("key", key)
                .query((row, n) -> key(row))
                .optional();
    }

    /** Ends the row of an area that holds on a day, the day before, and adds one that begins on it; it is noted which. */
    public void replace(LimitRule rule, String beginsWith, String by, OffsetDateTime at) {
        jdbc.sql(
                        """
                        UPDATE limit_rule
                        SET valid_to = :from::date - 1, replaced_from = :from, unreplaced_to = valid_to
                        WHERE key = :key AND area = :area AND valid_from < :from
                          AND (valid_to IS NULL OR valid_to >= :from)
                        """)
                .param("key", rule.limit().key())
                .param("area", rule.area())
                .param("from", rule.from())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO limit_rule (key, area, valid_from, amount, unit, roll, begins_with, basis, assumed,
                                                open_too, set_by, set_at)
                        VALUES (:key, :area, :from, :amount, :unit, :roll, :beginsWith, :basis, :assumed,
                                :openToo, :by, :at)
                        """)
                .param("key", rule.limit().key())
                .param("area", rule.area())
                .param("from", rule.from())
                .param("amount", rule.limit().amount())
                .param("unit", rule.limit().unit().name())
                .param("roll", rule.limit().roll().name())
                .param("beginsWith", beginsWith)
                .param("basis", rule.limit().basis())
                .param("assumed", rule.limit().assumed())
                .param("openToo", rule.openToo())
                .param("by", by)
                .param("at", at)
                .update();
        changed();
    }

    /** Lets a row hold until a day, on purpose: it does not go on when a later row is withdrawn. */
    public void end(LimitRule rule, LocalDate lastDay) {
        jdbc.sql(
                        """
                        UPDATE limit_rule SET valid_to = :lastDay, replaced_from = NULL, unreplaced_to = NULL
                        WHERE key = :key AND area = :area AND valid_from = :from
                        """)
                .param("lastDay", lastDay)
                .param("key", rule.limit().key())
                .param("area", rule.area())
                .param("from", rule.from())
                .update();
        changed();
    }

    /** Takes back a row that has not begun; what it had ended itself goes on as it would have, at most to the row after it. */
    public void withdraw(LimitRule rule) {
        jdbc.sql("DELETE FROM limit_rule WHERE key = :key AND area = :area AND valid_from = :from")
                .param("key", rule.limit().key())
                .param("area", rule.area())
                .param("from", rule.from())
                .update();
        jdbc.sql(
                        """
                        WITH next AS (
                            SELECT min(valid_from) AS day FROM limit_rule
                            WHERE key = :key AND area = :area AND valid_from > :from
                        )
                        UPDATE limit_rule
                        SET valid_to = least(unreplaced_to, next.day - 1),
                            replaced_from = CASE WHEN unreplaced_to IS NULL OR unreplaced_to >= next.day THEN next.day END,
                            unreplaced_to = CASE WHEN unreplaced_to >= next.day THEN unreplaced_to END
                        FROM next
                        WHERE key = :key AND area = :area AND replaced_from = :from
                        """)
                .param("key", rule.limit().key())
                .param("area", rule.area())
                .param("from", rule.from())
                .update();
        changed();
    }

    /** Rows in force that open clocks have not been dated by yet. */
    public List<Row> toRedate(LocalDate today) {
        return jdbc.sql(ROWS + "WHERE r.open_too AND r.redated_at IS NULL AND r.valid_from <= :today")
                .param("today", today)
                .query(JdbcLimitRules::row)
                .list();
    }

    /** Notes that open clocks have been dated by a row. */
    public void redated(LimitRule rule, OffsetDateTime at) {
        jdbc.sql("UPDATE limit_rule SET redated_at = :at WHERE key = :key AND area = :area AND valid_from = :from")
                .param("at", at)
                .param("key", rule.limit().key())
                .param("area", rule.area())
                .param("from", rule.from())
                .update();
    }

    private void changed() {
        jdbc.sql("UPDATE deadline_version SET version = version + 1 WHERE subject = 'LIMITS'")
                .update();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(key(row), rule(row), row.getString("begins_with"), row.getString("setter"));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getString("key"), row.getString("name"), row.getString("theme"), row.getBoolean("statutory"));
    }

    private static LimitRule rule(ResultSet row) throws SQLException {
        Limit limit = new Limit(
                row.getString("key"),
                row.getInt("amount"),
                Limit.Unit.valueOf(row.getString("unit")),
                Limit.Roll.valueOf(row.getString("roll")),
                row.getString("basis"),
                row.getBoolean("assumed"));
        return new LimitRule(
                limit,
                row.getString("area"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("open_too"));
    }
}
