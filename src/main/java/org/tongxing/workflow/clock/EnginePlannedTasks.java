package org.tongxing.workflow.clock;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.workflow.PlannedTasks;

/** Moves planned tasks in sets, beside the engine, whose revisions rise with them. */
@Component
class EnginePlannedTasks implements PlannedTasks {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /**
     * The open tasks that are to move, with their dates as the engine keeps them: times here, milliseconds there, and
     * nothing finer, though the modules know the hour at which a limit began to the microsecond.
     */
    private static final String MOVED =
            """
            WITH given AS (
                SELECT r.process_instance_id AS instance, date_trunc('milliseconds', m.was::timestamp) AS was,
                       date_trunc('milliseconds', m.due::timestamp) AS due,
                       date_trunc('milliseconds', m.follow_up::timestamp) AS follow_up,
                       m.due_ms::bigint, m.follow_up_ms::bigint
                FROM unnest(:references, :was, :due, :followUp, :dueMs, :followUpMs)
                     AS m (reference, was, due, follow_up, due_ms, follow_up_ms)
                JOIN instance_reference r ON r.reference = m.reference
            )
            """;

    private static final List<String> UPDATES = List.of(
            """
            UPDATE act_ru_variable v SET long_ = CASE v.name_ WHEN :dueVariable THEN g.due_ms ELSE g.follow_up_ms END,
                   rev_ = v.rev_ + 1
            FROM given g JOIN act_ru_task t ON t.proc_inst_id_ = g.instance
                 AND t.task_def_key_ = :step AND t.due_date_ = g.was
            WHERE v.proc_inst_id_ = g.instance AND v.name_ IN (:dueVariable, :followUpVariable)
            """,
            """
            UPDATE act_hi_varinst v SET long_ = CASE v.name_ WHEN :dueVariable THEN g.due_ms ELSE g.follow_up_ms END
            FROM given g JOIN act_ru_task t ON t.proc_inst_id_ = g.instance
                 AND t.task_def_key_ = :step AND t.due_date_ = g.was
            WHERE v.proc_inst_id_ = g.instance AND v.name_ IN (:dueVariable, :followUpVariable)
            """,
            """
            UPDATE act_ru_job j SET duedate_ = g.due, rev_ = j.rev_ + 1
            FROM given g JOIN act_ru_task t ON t.proc_inst_id_ = g.instance
                 AND t.task_def_key_ = :step AND t.due_date_ = g.was
            WHERE j.process_instance_id_ = g.instance AND j.type_ = 'timer' AND j.duedate_ = g.was
            """,
            """
            UPDATE act_hi_taskinst t SET due_date_ = g.due, follow_up_date_ = g.follow_up
            FROM given g
            WHERE t.proc_inst_id_ = g.instance AND t.task_def_key_ = :step AND t.due_date_ = g.was
              AND t.end_time_ IS NULL
            """);

    /** The tasks come last: by their old date all else is found. */
    private static final String TASKS =
            """
            , moved AS (
                UPDATE act_ru_task t SET due_date_ = g.due, follow_up_date_ = g.follow_up, rev_ = t.rev_ + 1
                FROM given g
                WHERE t.proc_inst_id_ = g.instance AND t.task_def_key_ = :step AND t.due_date_ = g.was
                RETURNING t.owner_ AS desk
            )
            SELECT desk, count(*) AS moved FROM moved WHERE desk IS NOT NULL GROUP BY desk
            """;

    private final JdbcClient jdbc;

    EnginePlannedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public Map<String, Integer> move(String step, String dueVariable, String followUpVariable, List<Moved> moves) {
        Map<String, Object> parameters = Map.of(
                "step", step,
                "dueVariable", dueVariable,
                "followUpVariable", followUpVariable,
                "references", texts(moves, moved -> moved.reference().value()),
                "was", texts(moves, moved -> moved.was().toString()),
                "due", texts(moves, moved -> moved.due().toString()),
                "followUp", texts(moves, moved -> moved.followUp().toString()),
                "dueMs", texts(moves, moved -> milliseconds(moved.due())),
                "followUpMs", texts(moves, moved -> milliseconds(moved.followUp())));
        UPDATES.forEach(update -> jdbc.sql(MOVED + update).params(parameters).update());
        return jdbc
                .sql(MOVED + TASKS)
                .params(parameters)
                .query((row, n) -> Map.entry(row.getString("desk"), row.getInt("moved")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String milliseconds(LocalDateTime at) {
        return String.valueOf(at.atZone(CHINA).toInstant().toEpochMilli());
    }

    private static String[] texts(List<Moved> moves, Function<Moved, String> text) {
        return moves.stream().map(text).toArray(String[]::new);
    }
}
