package org.tongxing.workflow.clock;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.workflow.TaskRungs;

/**
 * The time of the next rung stands on the task, in a column of ours that the engine does not know: its revision does not
 * rise, so that no step of a person fails because of it. Rows are locked in the order of their ids.
 */
@Component
class EngineTaskRungs implements TaskRungs {

    private final JdbcClient jdbc;

    EngineTaskRungs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void climbAt(List<NextRung> rungs) {
        jdbc.sql(
                        """
                        UPDATE act_ru_task t SET next_rung_at_ = r.at::timestamp
                          FROM unnest(:ids, :dates, :times) AS r (id, due, at)
                          JOIN (SELECT id_ FROM act_ru_task WHERE id_ = ANY (:ids) ORDER BY id_ FOR UPDATE SKIP LOCKED) free
                            ON free.id_ = r.id
                         WHERE t.id_ = r.id AND t.due_date_ = r.due::timestamp
                        """)
                .param("ids", texts(rungs, NextRung::taskId))
                .param("dates", texts(rungs, NextRung::dueAt))
                .param("times", texts(rungs, NextRung::at))
                .update();
    }

    @Override
    @Transactional
    public void leaveAlone(Collection<String> steps, LocalDateTime now) {
        jdbc.sql(
                        """
                        UPDATE act_ru_task SET next_rung_at_ = NULL
                         WHERE id_ IN (SELECT id_ FROM act_ru_task WHERE next_rung_at_ < :now AND task_def_key_ IN (:steps)
                                        ORDER BY id_ FOR UPDATE SKIP LOCKED)
                        """)
                .param("now", now)
                .param("steps", steps)
                .update();
    }

    @Override
    @Transactional
    public void reckonAnew(LocalDateTime now) {
        jdbc.sql(
                        """
                        UPDATE act_ru_task SET next_rung_at_ = due_date_
                         WHERE id_ IN (SELECT id_ FROM act_ru_task WHERE due_date_ < :now ORDER BY id_ FOR UPDATE)
                        """)
                .param("now", now)
                .update();
    }

    private static @Nullable String[] texts(List<NextRung> rungs, Function<NextRung, @Nullable Object> part) {
        return rungs.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
