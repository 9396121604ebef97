package org.tongxing.correspondence.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.application.MailQueue;
import org.tongxing.correspondence.application.WaitingMail;
import org.tongxing.shared.AreaCode;

/** The outbox in PostgreSQL. */
@Component
public class JdbcMailQueue implements MailQueue {

    private final JdbcClient jdbc;

    /** @param jdbc on the database of the system */
    public JdbcMailQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WaitingMail> takeDue(OffsetDateTime now, int most) {
        return jdbc.sql(
                        """
                        SELECT id, recipient, area, subject, text, letter, message_id, attempts FROM mail_outbox
                         WHERE state = 'WAITING' AND next_at <= ?
                         ORDER BY next_at, id LIMIT ? FOR UPDATE SKIP LOCKED
                        """)
                .params(now, most)
                .query(JdbcMailQueue::mail)
                .list();
    }

    @Override
    public void sent(Collection<Long> mails, OffsetDateTime at) {
        if (!mails.isEmpty()) {
            jdbc.sql("UPDATE mail_outbox SET state = 'SENT', ended_at = :at, failure = NULL WHERE id IN (:mails)")
                    .param("at", at)
                    .param("mails", mails)
                    .update();
        }
    }

    @Override
    public void retry(long mail, OffsetDateTime next, String failure) {
        jdbc.sql("UPDATE mail_outbox SET attempts = attempts + 1, next_at = ?, failure = ? WHERE id = ?")
                .params(next, failure, mail)
                .update();
    }

    @Override
    public void dead(long mail, String failure) {
        jdbc.sql("UPDATE mail_outbox SET attempts = attempts + 1, state = 'DEAD', failure = ? WHERE id = ?")
                .params(failure, mail)
                .update();
    }

    @Override
    public int forgetEnded(OffsetDateTime before) {
        return jdbc.sql("DELETE FROM mail_outbox WHERE ended_at < ? AND state IN ('SENT', 'REPLACED', 'CLOSED')")
                .param(before)
                .update();
    }

    private static WaitingMail mail(ResultSet row, int number) throws SQLException {
        String area = row.getString("area");
        return new WaitingMail(
                row.getLong("id"),
                row.getString("recipient"),
                area == null ? null : new AreaCode(area),
                row.getString("subject"),
                row.getString("text"),
                row.getObject("letter", Long.class),
                row.getString("message_id"),
                row.getInt("attempts"));
    }
}
