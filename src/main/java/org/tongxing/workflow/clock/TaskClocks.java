package org.tongxing.workflow.clock;

import java.sql.Types;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.deadline.ClockChanges;
import org.tongxing.deadline.ClockHistory;
import org.tongxing.deadline.OpenClocks;
import org.tongxing.shared.AreaCode;

/**
 * The clocks of open tasks. Dates are read and written in sets beside the engine: the revision rises with them, so that a
 * step that the engine takes at the same moment fails and is taken again instead of writing an old date back.
 */
@Component
class TaskClocks implements OpenClocks {

    private final JdbcClient jdbc;
    private final ModelClocks models;
    private final ClockChanges changes;

    TaskClocks(JdbcClient jdbc, ModelClocks models, ClockChanges changes) {
        this.jdbc = jdbc;
        this.models = models;
        this.changes = changes;
    }

    private record Open(String id, String step, String area, LocalDateTime start, LocalDateTime due) {}

    @Override
    public List<OpenClock> page(Selection selection, String after, int size) {
        Map<String, String> keys = models.all().stream()
                .filter(step -> selection.key() == null || selection.key().equals(step.key()))
                .collect(Collectors.toMap(ModelClocks.Step::named, ModelClocks.Step::key));
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Open> open = open(selection, keys, after, size);
        Map<String, ClockHistory> histories =
                changes.histories(open.stream().map(Open::id).toList());
        return open.stream()
                .map(task -> new OpenClock(
                        task.id(),
                        Objects.requireNonNull(keys.get(task.step())),
                        new AreaCode(task.area()),
                        task.start(),
                        task.due(),
                        histories.getOrDefault(task.id(), ClockHistory.NONE)))
                .toList();
    }

    private List<Open> open(Selection selection, Map<String, String> keys, String after, int size) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("after", after);
        parameters.put("size", size);
        parameters.put("steps", keys.keySet().toArray(String[]::new));
        parameters.put("area", selection.area());
        String since = "";
        if (selection.dueFrom() != null) {
            parameters.put("dueFrom", selection.dueFrom());
            since = " AND t.due_date_ >= :dueFrom";
        }
        return jdbc.sql(
                        """
                        SELECT t.id_ AS id, t.proc_def_id_ || '/' || t.task_def_key_ AS step, v.text_ AS area,
                               t.create_time_ AS start, t.due_date_ AS due
                        FROM act_ru_task t
                        JOIN act_ru_variable v ON v.execution_id_ = t.proc_inst_id_ AND v.name_ = 'areaCode'
                        WHERE t.id_ > :after AND t.due_date_ IS NOT NULL
                          AND t.proc_def_id_ || '/' || t.task_def_key_ = ANY (:steps)
                          AND starts_with(v.text_, :area)
                        """
                                + since + " ORDER BY t.id_ LIMIT :size")
                .params(parameters)
                .query((row, n) -> new Open(
                        row.getString("id"),
                        row.getString("step"),
                        row.getString("area"),
                        row.getObject("start", LocalDateTime.class),
                        row.getObject("due", LocalDateTime.class)))
                .list();
    }

    @Override
    public Map<String, Integer> redate(List<Move> moves) {
        Map<String, Object> parameters = Map.of(
                "ids", texts(moves, Move::id),
                "was", texts(moves, move -> move.was().toString()),
                "due", texts(moves, move -> move.due().toString()));
        jdbc.sql(
                        """
                        UPDATE act_hi_taskinst t SET due_date_ = m.due::timestamp
                        FROM unnest(:ids, :was, :due) AS m (id, was, due)
                        WHERE t.id_ = m.id AND t.due_date_ = m.was::timestamp
                        """)
                .params(parameters)
                .update();
        return jdbc
                .sql(
                        """
                        WITH moved AS (
                            UPDATE act_ru_task t SET due_date_ = m.due::timestamp, rev_ = t.rev_ + 1
                            FROM unnest(:ids, :was, :due) AS m (id, was, due)
                            WHERE t.id_ = m.id AND t.due_date_ = m.was::timestamp
                            RETURNING t.owner_ AS desk
                        )
                        SELECT desk, count(*) AS moved FROM moved WHERE desk IS NOT NULL GROUP BY desk
                        """)
                .params(parameters)
                .query((row, n) -> Map.entry(row.getString("desk"), row.getInt("moved")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Gives one task another date, or none while its clock stands. */
    void date(String task, @Nullable LocalDateTime due) {
        for (String table : List.of("act_ru_task", "act_hi_taskinst")) {
            String revision = table.equals("act_ru_task") ? ", rev_ = rev_ + 1" : "";
            jdbc.sql("UPDATE " + table + " SET due_date_ = :due" + revision + " WHERE id_ = :task")
                    .param("due", due, Types.TIMESTAMP)
                    .param("task", task)
                    .update();
        }
    }

    private static String[] texts(List<Move> moves, Function<Move, String> text) {
        return moves.stream().map(text).toArray(String[]::new);
    }
}
