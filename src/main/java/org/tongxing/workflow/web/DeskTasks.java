package org.tongxing.workflow.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.Scopes;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.TaskCards;
import org.tongxing.workflow.authority.StaffDirectory;

/** The open tasks of a desk for those who lead it: what, which matter, whom in part, until when. */
@Component
class DeskTasks {

    private static final int ROWS = 50;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final ObjectProvider<TaskCards> cards;
    private final StaffDirectory directory;
    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    DeskTasks(ObjectProvider<TaskCards> cards, StaffDirectory directory, Scopes scopes, JdbcClient jdbc, Clock clock) {
        this.cards = cards;
        this.directory = directory;
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A task.
     *
     * @param state 已逾期, 待办 or 已安排
     */
    record Row(String name, String reference, String childName, String due, String state, boolean late) {}

    /**
     * A page of tasks, the longest due first.
     *
     * @param next where the next page goes on; null on the last
     */
    record Page(List<Row> rows, @Nullable String next) {}

    private record Found(
            String id, String name, String reference, @Nullable ChildId child, Timestamp due, boolean planned) {}

    /**
     * The tasks of a desk. Whoever calls has made sure that the person leads it.
     *
     * @param after where the page before has ended; what is not understood begins anew
     */
    Page of(String login, String desk, @Nullable String after) {
        List<Found> found = find(login, desk, Position.of(after));
        List<Found> page = found.stream().limit(ROWS).toList();
        Map<ChildId, String> names = names(page);
        Instant now = clock.instant();
        return new Page(
                page.stream().map(task -> row(task, names, now)).toList(),
                found.size() > ROWS ? Position.after(page.get(ROWS - 1)) : null);
    }

    private List<Found> find(String login, String desk, Position after) {
        return jdbc.sql(
                        """
                        SELECT task.id_, task.name_, instance.business_key_, about.text_,
                               coalesce(task.due_date_, timestamp '9999-12-31') AS due,
                               coalesce(task.follow_up_date_ > :now, false) AS planned
                        FROM act_ru_task task
                        JOIN act_ru_execution instance ON instance.id_ = task.proc_inst_id_
                        LEFT JOIN act_ru_variable about
                          ON about.execution_id_ = task.proc_inst_id_ AND about.name_ = 'childId'
                        WHERE task.owner_ = :desk AND task.tenant_id_ = ANY (:tenants)
                          AND coalesce(about.text_, '') <> ALL (:avoided)
                          AND NOT EXISTS (SELECT FROM act_ru_variable kept
                                           WHERE kept.execution_id_ = task.proc_inst_id_
                                             AND kept.name_ = 'aboutChildId' AND kept.text_ = ANY (:avoided))
                          AND (coalesce(task.due_date_, timestamp '9999-12-31'), task.id_) > (:due, :id)
                        ORDER BY due, task.id_
                        LIMIT :rows
                        """)
                .param("desk", desk)
                .param("now", Timestamp.from(clock.instant()))
                .param("tenants", directory.tenantsOf(login).toArray(String[]::new))
                .param("avoided", avoidedBy(login))
                .param("due", after.due())
                .param("id", after.id())
                .param("rows", ROWS + 1)
                .query(DeskTasks::read)
                .list();
    }

    private String[] avoidedBy(String login) {
        return scopes.of(login).avoided().stream().map(ChildId::value).toArray(String[]::new);
    }

    private Map<ChildId, String> names(List<Found> page) {
        Set<ChildId> children =
                page.stream().map(Found::child).filter(Objects::nonNull).collect(Collectors.toSet());
        return children.isEmpty() ? Map.of() : cards.getObject().maskedNames(children);
    }

    private static Found read(ResultSet row, int number) throws SQLException {
        String child = row.getString("text_");
        return new Found(
                row.getString("id_"),
                row.getString("name_"),
                row.getString("business_key_"),
                child == null ? null : new ChildId(child),
                row.getTimestamp("due"),
                row.getBoolean("planned"));
    }

    private static Row row(Found task, Map<ChildId, String> names, Instant now) {
        boolean late = !task.planned() && task.due().toInstant().isBefore(now);
        return new Row(
                task.name(),
                task.reference(),
                task.child() == null ? "" : names.getOrDefault(task.child(), ""),
                Position.isOpen(task.due())
                        ? ""
                        : task.due().toInstant().atZone(CHINA).format(DAY),
                task.planned() ? "已安排" : late ? "已逾期" : "待办",
                late);
    }

    /** Where a page ends: due date and id of its last task, neither of which tells of anybody. */
    private record Position(Timestamp due, String id) {

        private static final Timestamp OPEN = Timestamp.valueOf("9999-12-31 00:00:00");

        static Position of(@Nullable String text) {
            return text != null && text.matches("[0-9]{1,15}_[0-9a-z-]{1,64}")
                    ? new Position(
                            new Timestamp(Long.parseLong(text.substring(0, text.indexOf('_')))),
                            text.substring(text.indexOf('_') + 1))
                    : new Position(new Timestamp(0), "");
        }

        static String after(Found last) {
            return last.due().getTime() + "_" + last.id();
        }

        static boolean isOpen(Timestamp due) {
            return !due.before(OPEN);
        }
    }
}
