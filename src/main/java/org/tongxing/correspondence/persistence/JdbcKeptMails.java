package org.tongxing.correspondence.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.MailKind;
import org.tongxing.correspondence.application.KeptMails;

/** Reads the outbox and deals with its dead mails. */
@Component
class JdbcKeptMails implements KeptMails {

    /** What has no area is the province's. */
    private static final String IN_REACH =
            "EXISTS (SELECT FROM unnest(:areas) AS reach (area) WHERE starts_with(coalesce(m.area, '44'), reach.area))";

    private final JdbcClient jdbc;
    private final ZoneId here;

    JdbcKeptMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.here = clock.getZone();
    }

    @Override
    public Waiting waiting(List<String> areas) {
        return asked(
                        "SELECT count(*), min(m.written_at) FROM mail_outbox m WHERE m.state = 'WAITING' AND "
                                + IN_REACH,
                        areas)
                .query((row, n) -> new Waiting(row.getLong(1), here(row.getObject(2, OffsetDateTime.class))))
                .single();
    }

    @Override
    public List<Dead> dead(List<String> areas, long below, int most) {
        return asked(
                        """
                        SELECT m.id, m.recipient, m.kind, m.written_at, m.attempts, m.failure FROM mail_outbox m
                         WHERE m.state = 'DEAD' AND m.id < :below AND %s
                         ORDER BY m.id DESC LIMIT :most
                        """
                                .formatted(IN_REACH),
                        areas)
                .param("below", below)
                .param("most", most)
                .query(this::dead)
                .list();
    }

    @Override
    public boolean resend(List<String> areas, long id, OffsetDateTime now) {
        return change("state = 'WAITING', attempts = 0, next_at = :now", areas, id, now);
    }

    @Override
    public boolean close(List<String> areas, long id, OffsetDateTime now) {
        return change("state = 'CLOSED', ended_at = :now", areas, id, now);
    }

    private boolean change(String what, List<String> areas, long id, OffsetDateTime now) {
        String sql = "UPDATE mail_outbox m SET " + what + " WHERE m.id = :id AND m.state = 'DEAD' AND " + IN_REACH;
        return asked(sql, areas).param("id", id).param("now", now).update() == 1;
    }

    private JdbcClient.StatementSpec asked(String sql, List<String> areas) {
        return jdbc.sql(sql).param("areas", areas.toArray(String[]::new));
    }

    private Dead dead(ResultSet row, int number) throws SQLException {
        return new Dead(
                row.getLong("id"),
                row.getString("recipient"),
                MailKind.valueOf(row.getString("kind")),
                row.getObject("written_at", OffsetDateTime.class)
                        .atZoneSameInstant(here)
                        .toOffsetDateTime(),
                row.getInt("attempts"),
                row.getString("failure"));
    }

    private @Nullable OffsetDateTime here(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.atZoneSameInstant(here).toOffsetDateTime();
    }
}
