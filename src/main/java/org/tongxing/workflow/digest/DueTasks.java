package org.tongxing.workflow.digest;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the late and due tasks of all desks by one look at the engine's open tasks, by the rules of 今日. */
@Component
class DueTasks {

    private static final int SOON_DAYS = 3;

    private final JdbcClient jdbc;

    DueTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts by desk; a desk without any is left out. */
    Map<String, DueCount> byDesk(LocalDateTime now) {
        return jdbc
                .sql(
                        """
                        SELECT owner_, count(*) FILTER (WHERE due_date_ < :now), count(*) FILTER (WHERE due_date_ >= :now)
                          FROM act_ru_task
                         WHERE due_date_ < :soon AND (follow_up_date_ IS NULL OR follow_up_date_ <= :now)
                           AND suspension_state_ = 1 AND owner_ IS NOT NULL
                         GROUP BY owner_
                        """)
                .param("now", now)
                .param("soon", now.plusDays(SOON_DAYS))
                .query((row, n) -> Map.entry(row.getString(1), new DueCount(row.getInt(2), row.getInt(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
