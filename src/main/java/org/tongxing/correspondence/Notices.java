package org.tongxing.correspondence;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells desks and people, in the transaction of what happened: what is rolled back has not been told. */
@Component
public class Notices {

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Tells a desk or a person, once for each occasion.
     *
     * @return false when the recipient had been told of this occasion before
     */
    @Transactional
    public boolean tell(Notice notice) {
        return jdbc.sql(
                                """
                        INSERT INTO notice (once_key, recipient, kind, matter, task_id, text, told_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (recipient, once_key) DO NOTHING
                        """)
                        .params(
                                notice.onceKey(),
                                notice.recipient(),
                                notice.kind().name(),
                                notice.matter() == null ? null : notice.matter().value(),
                                notice.taskId(),
                                notice.text(),
                                OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
