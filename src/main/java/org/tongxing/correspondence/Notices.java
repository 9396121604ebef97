package org.tongxing.correspondence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.function.Function;
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

    /** Tells many desks or people at once, each of them once for each occasion. */
    @Transactional
    public void tellAll(Collection<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        INSERT INTO notice (once_key, recipient, kind, matter, task_id, text, told_at)
                        SELECT once_key, recipient, kind, nullif(matter, ''), nullif(task_id, ''), text, :at
                        FROM unnest(:onceKeys, :recipients, :kinds, :matters, :tasks, :texts)
                             AS told (once_key, recipient, kind, matter, task_id, text)
                        ON CONFLICT (recipient, once_key) DO NOTHING
                        """)
                .param("onceKeys", texts(notices, Notice::onceKey))
                .param("recipients", texts(notices, Notice::recipient))
                .param("kinds", texts(notices, notice -> notice.kind().name()))
                .param("matters", texts(notices, Notices::matter))
                .param("tasks", texts(notices, notice -> notice.taskId() == null ? "" : notice.taskId()))
                .param("texts", texts(notices, Notice::text))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static String matter(Notice notice) {
        return notice.matter() == null ? "" : notice.matter().value();
    }

    private static String[] texts(Collection<Notice> notices, Function<Notice, String> text) {
        return notices.stream().map(text).toArray(String[]::new);
    }
}
