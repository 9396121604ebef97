package org.tongxing.workflow.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.workflow.TaskBaskets;

/** Reads the baskets from the index of the owner, and changes one task at a time through the engine. */
@Component
class EngineBaskets implements TaskBaskets {

    private final JdbcClient jdbc;
    private final FallenTasks fallen;
    private final OpenTaskDesks desks;

    EngineBaskets(JdbcClient jdbc, FallenTasks fallen, OpenTaskDesks desks) {
        this.jdbc = jdbc;
        this.fallen = fallen;
        this.desks = desks;
    }

    /** From one owner to the next by the index: a desk with ten thousand tasks costs what one with a single task costs. */
    @Override
    public List<String> desksAfter(String desk, int most) {
        return jdbc.sql(
                        """
                        WITH RECURSIVE desk (code) AS (
                            (SELECT owner_ FROM act_ru_task WHERE owner_ > :after ORDER BY owner_ LIMIT 1)
                            UNION ALL
                            SELECT (SELECT t.owner_ FROM act_ru_task t
                                     WHERE t.owner_ > desk.code ORDER BY t.owner_ LIMIT 1)
                              FROM desk WHERE desk.code IS NOT NULL)
                        SELECT code FROM desk WHERE code IS NOT NULL LIMIT :most
                        """)
                .param("after", desk)
                .param("most", most)
                .query(String.class)
                .list();
    }

    @Override
    public List<String> desksFallenFrom() {
        return fallen.firstDesks();
    }

    @Override
    public List<String> tasksAt(String desk) {
        return jdbc.sql("SELECT id_ FROM act_ru_task WHERE owner_ = ?")
                .param(desk)
                .query(String.class)
                .list();
    }

    @Override
    public List<String> tasksFallenFrom(String desk) {
        return fallen.from(desk);
    }

    @Override
    public List<Claimed> claimedAfter(String taskId, int most) {
        return jdbc.sql(
                        """
                        SELECT id_, owner_, assignee_ FROM act_ru_task
                         WHERE id_ > :after AND assignee_ IS NOT NULL AND owner_ IS NOT NULL
                         ORDER BY id_ LIMIT :most
                        """)
                .param("after", taskId)
                .param("most", most)
                .query(EngineBaskets::claimed)
                .list();
    }

    @Override
    public List<Claimed> claimedBy(String login) {
        return jdbc.sql("SELECT id_, owner_, assignee_ FROM act_ru_task WHERE assignee_ = ? AND owner_ IS NOT NULL")
                .param(login)
                .query(EngineBaskets::claimed)
                .list();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(row.getString("id_"), row.getString("owner_"), row.getString("assignee_"));
    }

    @Override
    @Transactional
    public Optional<String> settle(String taskId) {
        return desks.settleTask(taskId);
    }

    @Override
    @Transactional
    public boolean release(String taskId, String login) {
        return desks.release(taskId, login);
    }

    @Override
    @Transactional
    public void forgetDone() {
        fallen.forgetDone();
    }
}
