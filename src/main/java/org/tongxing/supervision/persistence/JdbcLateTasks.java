package org.tongxing.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.supervision.domain.LateTask;
import org.tongxing.supervision.domain.Rung;

/** Late tasks, and the rungs that they have climbed. A paused task has no date, and is not late. */
@Repository
public class JdbcLateTasks {

    private static final String LATE =
            """
            SELECT t.*,
                   (SELECT string_agg(r.rung, ',') FROM task_rung r
                     WHERE r.task_id = t.task_id AND r.due_at = t.due_at) AS climbed,
                   t.hidden OR EXISTS (SELECT FROM avoidance a
                                        WHERE a.matter IN (t.reference, t.matter) OR a.child_id = t.child_id) AS avoided
              FROM v_workflow_open_task t
            """;

    /** The page is cut off by the index first; only its tasks are joined to what is known of them. */
    static final String PAGE =
            """
            WITH page AS MATERIALIZED (
                SELECT d.task_id, d.next_rung_at FROM v_workflow_due_task d
                 WHERE d.next_rung_at < :now AND (d.next_rung_at, d.task_id) > (:rungAt, :taskId)
                   AND d.step NOT IN (:besides)
                 ORDER BY d.next_rung_at, d.task_id LIMIT :most)
            """
                    + LATE.replace("SELECT t.*,", "SELECT t.*, page.next_rung_at,")
                    + " JOIN page ON page.task_id = t.task_id ORDER BY page.next_rung_at, t.task_id";

    private final JdbcClient jdbc;

    public JdbcLateTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A task whose next rung has come.
     *
     * @param rungAt when
     */
    public record Due(LateTask task, LocalDateTime rungAt) {}

    /**
     * The tasks whose next rung has come after that of one, the longest waiting first.
     *
     * @param besides steps whose model has a ladder of its own
     */
    public List<Due> pageAfter(@Nullable Due last, LocalDateTime now, Collection<String> besides, int most) {
        return jdbc.sql(PAGE)
                .param("now", now)
                .param("rungAt", last == null ? LocalDateTime.of(1970, 1, 1, 0, 0) : last.rungAt())
                .param("taskId", last == null ? "" : last.task().taskId())
                .param("besides", besides)
                .param("most", most)
                .query((row, n) -> new Due(task(row, n), row.getObject("next_rung_at", LocalDateTime.class)))
                .list();
    }

    /** The late tasks that a scope has, the earliest date first; hidden matters are left out. */
    public List<LateTask> within(SupervisionScope scope, LocalDateTime now, int most) {
        return jdbc.sql(LATE + condition(scope) + " ORDER BY t.due_at, t.task_id LIMIT :most")
                .param("login", scope.login())
                .param("now", now)
                .param("most", most)
                .params(scope.parameters())
                .query(JdbcLateTasks::task)
                .list();
    }

    /** A late task, if a scope has it. */
    public Optional<LateTask> find(SupervisionScope scope, String taskId, LocalDateTime now) {
        return jdbc.sql(LATE + condition(scope) + " AND t.task_id = :task")
                .param("login", scope.login())
                .param("now", now)
                .param("task", taskId)
                .params(scope.parameters())
                .query(JdbcLateTasks::task)
                .optional();
    }

    private static String condition(SupervisionScope scope) {
        return " WHERE t.due_at < :now AND NOT t.hidden AND " + scope.condition("t.county", "t.area")
                + """
                 AND NOT EXISTS (SELECT FROM avoidance a
                                  WHERE a.login = :login
                                    AND (a.matter IN (t.reference, t.matter) OR a.child_id = t.child_id))
                """;
    }

    /**
     * Notes rungs that a task climbs.
     *
     * @return those that nobody had noted before
     */
    public Set<Rung> climb(LateTask task, Set<Rung> rungs, OffsetDateTime at) {
        List<Rung> noted = jdbc.sql(
                        """
                        INSERT INTO task_rung (task_id, due_at, rung, desk, reference, label, area, county, at)
                        SELECT :task, :dueAt, rung, :desk, :reference, :label, :area, :county, :at
                          FROM unnest(string_to_array(:rungs, ',')) rung
                        ON CONFLICT DO NOTHING RETURNING rung
                        """)
                .param("task", task.taskId())
                .param("dueAt", task.dueAt())
                .param("desk", task.desk())
                .param("reference", task.reference().value())
                .param("label", task.label())
                .param("area", task.area().value())
                .param("county", task.county().value())
                .param("at", at)
                .param("rungs", rungs.stream().map(Rung::name).collect(Collectors.joining(",")))
                .query((row, n) -> Rung.valueOf(row.getString(1)))
                .list();
        return noted.isEmpty() ? Set.of() : EnumSet.copyOf(noted);
    }

    private static LateTask task(ResultSet row, int number) throws SQLException {
        return new LateTask(
                row.getString("task_id"),
                row.getString("step"),
                row.getString("label"),
                row.getString("desk"),
                row.getObject("due_at", LocalDateTime.class),
                new AreaCode(row.getString("county")),
                new AreaCode(row.getString("area")),
                new CaseReference(row.getString("reference")),
                row.getString("matter"),
                row.getString("child_id"),
                row.getBoolean("avoided"),
                rungs(row.getString("climbed")));
    }

    private static Set<Rung> rungs(@Nullable String names) {
        return names == null
                ? Set.of()
                : Stream.of(names.split(",")).map(Rung::valueOf).collect(Collectors.toSet());
    }
}
