package org.tongxing.support;

import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Some of the tasks that {@link OpenTasks} has written become late, all others are due in a hundred days. */
public final class LateTasks {

    private LateTasks() {}

    /**
     * Gives every task its number and area, and lets so many that are no visits have been due within the week before.
     * Nothing is left of an earlier sweep.
     */
    public static void among(JdbcClient jdbc, int late, LocalDateTime now) {
        jdbc.sql("TRUNCATE task_rung").update();
        jdbc.sql(
                        """
                        INSERT INTO instance_reference (reference, process_instance_id, matter, started_at)
                        SELECT e.business_key_, e.id_, e.business_key_, :now FROM act_ru_execution e
                         WHERE NOT EXISTS (SELECT FROM instance_reference i WHERE i.process_instance_id = e.id_)
                        """)
                .param("now", now)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_,
                                text_, var_scope_, sequence_counter_, is_concurrent_local_, tenant_id_)
                        SELECT md5('area' || t.id_)::uuid::text, 1, 'string', 'areaCode', t.proc_inst_id_,
                               t.proc_inst_id_, t.proc_def_id_, split_part(t.owner_, '@', 2), t.proc_inst_id_, 1, false,
                               t.tenant_id_
                          FROM act_ru_task t
                         WHERE NOT EXISTS (SELECT FROM act_ru_variable v
                                            WHERE v.var_scope_ = t.proc_inst_id_ AND v.name_ = 'areaCode')
                        """)
                .update();
        jdbc.sql("UPDATE act_ru_task SET due_date_ = :later WHERE due_date_ < :later")
                .param("later", now.plusDays(100))
                .update();
        jdbc.sql(
                        """
                        UPDATE act_ru_task SET due_date_ = :now - make_interval(hours => 1 + abs(hashtext(id_)) % 168)
                         WHERE id_ IN (SELECT id_ FROM act_ru_task WHERE task_def_key_ <> 'userTask_recordVisit'
                                        ORDER BY id_ LIMIT :late)
                        """)
                .param("now", now)
                .param("late", late)
                .update();
        jdbc.sql("VACUUM (ANALYZE) act_ru_task").update();
        jdbc.sql("VACUUM (ANALYZE) act_ru_variable").update();
        jdbc.sql("VACUUM (ANALYZE) instance_reference").update();
    }
}
