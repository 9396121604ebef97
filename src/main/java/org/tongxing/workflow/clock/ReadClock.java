package org.tongxing.workflow.clock;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.deadline.ClockChanges;
import org.tongxing.deadline.ClockChanges.Allowed;
import org.tongxing.deadline.ClockChanges.Change;
import org.tongxing.deadline.Limit;
import org.tongxing.deadline.Limits;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.TaskTerms;

/** Reads the clock of an open task. */
@Component
class ReadClock {

    private final JdbcClient jdbc;
    private final ModelClocks models;
    private final Limits limits;
    private final ClockChanges changes;
    private final ObjectProvider<TaskTerms> terms;

    ReadClock(
            JdbcClient jdbc, ModelClocks models, Limits limits, ClockChanges changes, ObjectProvider<TaskTerms> terms) {
        this.jdbc = jdbc;
        this.models = models;
        this.limits = limits;
        this.changes = changes;
        this.terms = terms;
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

    /** What dates a task, and what may be done with its clock. */
    private record Dating(@Nullable Limit limit, LocalDateTime start, boolean provisional, Allowed allowed) {}

    private TaskClock clock(String task, Open open) {
        AreaCode area = new AreaCode(open.area());
        CaseReference reference = new CaseReference(open.reference());
        List<Change> changed = changes.of(task);
        Dating dating = models.key(open.definition(), open.step())
                .map(key -> byModel(key, open, area, changed))
                .or(() -> terms.orderedStream()
                        .flatMap(module -> module.of(reference, open.step()).stream())
                        .findFirst()
                        .map(term -> byTerm(term, open, area)))
                .orElseGet(() -> new Dating(null, open.start(), false, nothing(open)));
        return new TaskClock(
                task,
                open.name(),
                reference,
                area,
                open.desk(),
                dating.start(),
                open.due(),
                dating.provisional(),
                dating.limit(),
                dating.allowed(),
                changed);
    }

    private Dating byModel(String key, Open open, AreaCode area, List<Change> changed) {
        return new Dating(
                limits.dating(key, area, open.start().toLocalDate()),
                open.start(),
                limits.due(key, area, open.start(), ClockChanges.history(changed))
                        .provisional(),
                changes.allowed(key));
    }

    /** The module keeps the date too: it is not changed here. */
    private Dating byTerm(TaskTerms.Term term, Open open, AreaCode area) {
        return new Dating(
                limits.dating(term.limit(), area, term.start().toLocalDate()),
                term.start(),
                term.provisional(),
                nothing(open));
    }

    private static Allowed nothing(Open open) {
        return new Allowed(open.name(), Set.of(), false);
    }
}
