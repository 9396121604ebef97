package org.tongxing.correspondence.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.application.NoticeMarks;
import org.tongxing.correspondence.application.Reader;
import org.tongxing.correspondence.application.ReceivedNotice;

/** Each desk is looked into by its own index, a page deep at most, however much it was told in the past. */
@Component
class JdbcNoticeMarks implements NoticeMarks {

    private static final OffsetDateTime NEWEST = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final String UNMARKED =
            "NOT EXISTS (SELECT FROM notice_read m WHERE m.login = :login AND m.notice_id = n.id)";

    private static final String SHOWN =
            "NOT EXISTS (SELECT FROM v_access_hidden_matter h WHERE h.login = :login AND h.matter = n.matter)";

    private static final String COLUMNS =
            "n.id, n.kind, n.matter, n.task_id, n.text, n.told_at, n.told_at > :fresh AND " + UNMARKED + " AS unread";

    private final JdbcClient jdbc;
    private final ZoneId here;

    JdbcNoticeMarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.here = clock.getZone();
    }

    @Override
    public List<ReceivedNotice> newest(Reader reader, @Nullable Long before, OffsetDateTime freshSince, int most) {
        OffsetDateTime at = before == null ? NEWEST : toldAt(before);
        return asked(
                        """
                        SELECT %s
                          FROM (SELECT one.*
                                  FROM unnest(:recipients) AS asked (recipient)
                                 CROSS JOIN LATERAL (
                                       SELECT n.* FROM notice n
                                        WHERE n.recipient = asked.recipient AND (n.told_at, n.id) < (:at, :id) AND %s
                                        ORDER BY n.told_at DESC, n.id DESC LIMIT :most) one
                                 ORDER BY one.told_at DESC, one.id DESC LIMIT :most) n
                         ORDER BY n.told_at DESC, n.id DESC
                        """
                                .formatted(COLUMNS, SHOWN),
                        reader)
                .param("fresh", freshSince)
                .param("at", at)
                .param("id", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query(this::notice)
                .list();
    }

    @Override
    public Optional<ReceivedNotice> find(Reader reader, long id, OffsetDateTime freshSince) {
        return asked(
                        "SELECT " + COLUMNS + " FROM notice n WHERE n.id = :id AND n.recipient = ANY (:recipients) AND "
                                + SHOWN,
                        reader)
                .param("fresh", freshSince)
                .param("id", id)
                .query(this::notice)
                .optional();
    }

    @Override
    public int unread(Reader reader, OffsetDateTime freshSince, int most) {
        return asked(
                        """
                        SELECT count(*)
                          FROM (SELECT
                                  FROM unnest(:recipients) AS asked (recipient)
                                 CROSS JOIN LATERAL (
                                       SELECT FROM notice n
                                        WHERE n.recipient = asked.recipient AND n.told_at > :fresh AND %s AND %s
                                        LIMIT :most) one
                                 LIMIT :most) counted
                        """
                                .formatted(SHOWN, UNMARKED),
                        reader)
                .param("fresh", freshSince)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    @Override
    public void mark(Reader reader, long id, OffsetDateTime at) {
        jdbc.sql("INSERT INTO notice_read (login, notice_id, read_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(reader.login(), id, at)
                .update();
    }

    @Override
    public void markAll(Reader reader, long upTo, OffsetDateTime freshSince, OffsetDateTime at) {
        asked(
                        """
                        INSERT INTO notice_read (login, notice_id, read_at)
                        SELECT :login, n.id, :at FROM notice n
                         WHERE n.recipient = ANY (:recipients) AND n.told_at > :fresh AND n.id <= :upTo AND %s AND %s
                        ON CONFLICT DO NOTHING
                        """
                                .formatted(SHOWN, UNMARKED),
                        reader)
                .param("at", at)
                .param("fresh", freshSince)
                .param("upTo", upTo)
                .update();
    }

    @Override
    public int forgetMarks(OffsetDateTime before) {
        return jdbc.sql("DELETE FROM notice_read WHERE read_at < ?")
                .param(before)
                .update();
    }

    private JdbcClient.StatementSpec asked(String sql, Reader reader) {
        return jdbc.sql(sql)
                .param("login", reader.login())
                .param("recipients", reader.recipients().toArray(String[]::new));
    }

    /** Where the page before ended; what is not known leads to an empty page, not to the first one again. */
    private OffsetDateTime toldAt(long id) {
        return jdbc.sql("SELECT told_at FROM notice WHERE id = ?")
                .param(id)
                .query(OffsetDateTime.class)
                .optional()
                .orElse(OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
    }

    private ReceivedNotice notice(ResultSet row, int number) throws SQLException {
        return new ReceivedNotice(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("matter"),
                row.getString("task_id"),
                row.getString("text"),
                row.getObject("told_at", OffsetDateTime.class)
                        .atZoneSameInstant(here)
                        .toOffsetDateTime(),
                row.getBoolean("unread"));
    }
}
