package org.tongxing.correspondence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes mail in the transaction of what it is about: what is rolled back is not sent, what is committed is not lost. */
@Component
public class Outbox {

    private static final String WRITE =
            """
            INSERT INTO mail_outbox
                   (once_key, kind, recipient, area, subject, text, letter, message_id, written_at, next_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (once_key) DO NOTHING
            """;

    private static final int AT_ONCE = 1000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    /**
     * @param jdbc on the database of the system
     * @param clock says when a mail was written
     */
    public Outbox(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes mails to be sent, once for each occasion. */
    @Transactional
    public void write(Collection<Mail> mails) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Object[]> rows = mails.stream().map(mail -> row(mail, now)).toList();
        Stream.iterate(0, first -> first < rows.size(), first -> first + AT_ONCE)
                .forEach(first -> jdbc.batchUpdate(WRITE, rows.subList(first, Math.min(first + AT_ONCE, rows.size()))));
    }

    /**
     * Puts aside mails of a kind that were written before a time and have not been delivered: newer ones say more.
     *
     * @return how many
     */
    @Transactional
    public int replace(MailKind kind, OffsetDateTime writtenBefore) {
        return jdbc.update(
                """
                UPDATE mail_outbox SET state = 'REPLACED', ended_at = ?
                 WHERE kind = ? AND written_at < ? AND state IN ('WAITING', 'DEAD')
                """,
                OffsetDateTime.now(clock),
                kind.name(),
                writtenBefore);
    }

    private static Object[] row(Mail mail, OffsetDateTime now) {
        return new Object[] {
            mail.onceKey(),
            mail.kind().name(),
            mail.recipient(),
            mail.area() == null ? null : mail.area().value(),
            mail.subject(),
            mail.text(),
            mail.letter(),
            "<" + UUID.randomUUID() + "@tongxing>",
            now,
            now
        };
    }
}
