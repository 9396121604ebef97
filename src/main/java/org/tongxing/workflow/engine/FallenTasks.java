package org.tongxing.workflow.engine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which open tasks lie at another desk than their first one, so that they go back when somebody is there again. */
@Component
class FallenTasks {

    private final JdbcClient jdbc;

    FallenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task that nobody knew yet lies at a desk. */
    void begin(String task, String first, String desk) {
        if (!first.equals(desk)) {
            jdbc.sql("INSERT INTO fallen_task (task_id, first_desk) VALUES (?, ?)")
                    .params(task, first)
                    .update();
        }
    }

    /** A task has moved to a desk. */
    void move(String task, String first, String desk) {
        jdbc.sql("DELETE FROM fallen_task WHERE task_id = ?").param(task).update();
        begin(task, first, desk);
    }

    List<String> firstDesks() {
        return jdbc.sql("SELECT DISTINCT first_desk FROM fallen_task ORDER BY first_desk")
                .query(String.class)
                .list();
    }

    List<String> from(String desk) {
        return jdbc.sql("SELECT task_id FROM fallen_task WHERE first_desk = ? ORDER BY task_id")
                .param(desk)
                .query(String.class)
                .list();
    }

    void forgetDone() {
        jdbc.sql("DELETE FROM fallen_task f WHERE NOT EXISTS (SELECT FROM act_ru_task t WHERE t.id_ = f.task_id)")
                .update();
    }
}
