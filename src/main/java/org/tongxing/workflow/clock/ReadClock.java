package org.tongxing.workflow.clock;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.deadline.ClockChanges;
import org.tongxing.deadline.ClockChanges.Allowed;
import org.tongxing.deadline.ClockChanges.Change;
import org.tongxing.deadline.Limit;
import org.tongxing.deadline.Limits;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/** Reads the clock of an open task. */
@Component
class ReadClock {

    private final JdbcClient jdbc;
    private final ModelClocks models;
    private final Limits limits;
    private final ClockChanges changes;

    ReadClock(JdbcClient jdbc, ModelClocks models, Limits limits, ClockChanges changes) {
        this.jdbc = jdbc;
        this.models = models;
        this.limits = limits;
        this.changes = changes;
    }

    private record Open(
            String name,
            String definition,
            String step,
            String reference,
            String area,
            String desk,
            LocalDateTime start,
            @Nullable LocalDateTime due) {}

    Optional<TaskClock> of(String task) {
        return find(task, "");
    }

    /** The same, locked until the transaction ends: one change at a time. */
    Optional<TaskClock> lock(String task) {
        return find(task, " FOR UPDATE OF t");
    }

    private Optional<TaskClock> find(String task, String lock) {
        return jdbc.sql(
                        """
                        SELECT t.name_ AS name, t.proc_def_id_ AS definition, t.task_def_key_ AS step,
                               e.business_key_ AS reference, v.text_ AS area, t.owner_ AS desk,
                               t.create_time_ AS start, t.due_date_ AS due
                        FROM act_ru_task t
                        JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_
                        JOIN act_ru_variable v ON v.execution_id_ = t.proc_inst_id_ AND v.name_ = 'areaCode'
                        WHERE t.id_ = :task AND t.owner_ IS NOT NULL
                        """
                                + lock)
                .param("task", task)
                .query(Open.class)
                .optional()
                .map(open -> clock(task, open));
    }

    private TaskClock clock(String task, Open open) {
        AreaCode area = new AreaCode(open.area());
        String key = models.key(open.definition(), open.step()).orElse(null);
        List<Change> changed = changes.of(task);
        Limit limit = key == null ? null : limits.dating(key, area, open.start().toLocalDate());
        boolean provisional = key != null
                && limits.due(key, area, open.start(), ClockChanges.history(changed))
                        .provisional();
        return new TaskClock(
                task,
                open.name(),
                new CaseReference(open.reference()),
                area,
                open.desk(),
                open.start(),
                open.due(),
                provisional,
                limit,
                key == null ? new Allowed(open.name(), Set.of(), false) : changes.allowed(key),
                changed);
    }
}
