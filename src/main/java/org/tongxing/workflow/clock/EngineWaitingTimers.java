package org.tongxing.workflow.clock;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.deadline.OpenClocks.Move;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.WaitingTimers;

/** Reads and moves timers in sets, beside the engine, whose revisions rise with them. */
@Component
class EngineWaitingTimers implements WaitingTimers {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final String MOVED =
            """
            WITH moved AS (
                SELECT j.id_ AS id, j.process_instance_id_ AS instance, m.due::timestamp AS due, m.due_ms::bigint AS due_ms
                FROM unnest(:ids, :was, :due, :dueMs) AS m (id, was, due, due_ms)
                JOIN act_ru_job j ON j.id_ = m.id AND j.duedate_ = m.was::timestamp
            )
            """;

    private static final List<String> UPDATES = List.of(
            """
            UPDATE act_ru_variable v SET long_ = moved.due_ms, rev_ = v.rev_ + 1
            FROM moved WHERE v.proc_inst_id_ = moved.instance AND v.name_ = :variable
            """,
            """
            UPDATE act_hi_varinst v SET long_ = moved.due_ms
            FROM moved WHERE v.proc_inst_id_ = moved.instance AND v.name_ = :variable
            """,
            "UPDATE act_ru_job j SET duedate_ = moved.due, rev_ = j.rev_ + 1 FROM moved WHERE j.id_ = moved.id");

    private final JdbcClient jdbc;
    private final Clock clock;

    EngineWaitingTimers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Waiting> page(String event, String area, @Nullable LocalDateTime dueFrom, String after, int size) {
        LocalDateTime now = LocalDateTime.now(clock);
        return jdbc.sql(
                        """
                        SELECT j.id_ AS id, e.business_key_ AS reference, v.text_ AS area, j.create_time_ AS since, j.duedate_ AS due
                        FROM act_ru_job j
                        JOIN act_ru_jobdef d ON d.id_ = j.job_def_id_
                        JOIN act_ru_execution e ON e.id_ = j.process_instance_id_
                        JOIN act_ru_variable v ON v.execution_id_ = j.process_instance_id_ AND v.name_ = 'areaCode'
                        WHERE d.act_id_ = :event AND j.type_ = 'timer' AND j.id_ > :after AND j.duedate_ > :from
                          AND starts_with(v.text_, :area)
                        ORDER BY j.id_ LIMIT :size
                        """)
                .param("event", event)
                .param("area", area)
                .param("from", dueFrom == null || dueFrom.isBefore(now) ? now : dueFrom)
                .param("after", after)
                .param("size", size)
                .query((row, n) -> new Waiting(
                        row.getString("id"),
                        new CaseReference(row.getString("reference")),
                        new AreaCode(row.getString("area")),
                        row.getObject("since", LocalDateTime.class),
                        row.getObject("due", LocalDateTime.class)))
                .list();
    }

    @Override
    @Transactional
    public void move(String variable, List<Move> moves) {
        Map<String, Object> parameters = Map.of(
                "variable", variable,
                "ids", texts(moves, Move::id),
                "was", texts(moves, moved -> moved.was().toString()),
                "due", texts(moves, moved -> moved.due().toString()),
                "dueMs",
                        texts(
                                moves,
                                moved -> String.valueOf(
                                        moved.due().atZone(CHINA).toInstant().toEpochMilli())));
        UPDATES.forEach(update -> jdbc.sql(MOVED + update).params(parameters).update());
    }

    private static String[] texts(List<Move> moves, Function<Move, String> text) {
        return moves.stream().map(text).toArray(String[]::new);
    }
}
