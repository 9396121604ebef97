package org.tongxing.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;

/** What happened to the clocks of tasks (计时变动), and which limits allow it. */
@Component
public class ClockChanges implements EncryptedColumns {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final EncryptedColumn TEXTS = EncryptedColumn.of("clock_change", "texts", "id");

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    ClockChanges(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** What is done to a clock. */
    public enum Kind {
        /** 暂停. */
        PAUSE("暂停"),
        /** 继续. */
        RESUME("继续"),
        /** 延长. */
        EXTEND("延长");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    /**
     * A change.
     *
     * @param ground of a pause
     * @param units of an extension, in the unit of the limit
     * @param reason as typed
     */
    public record Change(
            String task,
            Kind kind,
            @Nullable PauseGround ground,
            @Nullable Integer units,
            @Nullable String reason,
            String by,
            LocalDateTime at) {}

    /**
     * What may be done with the clocks of a limit.
     *
     * @param name the limit's name
     */
    public record Allowed(String name, Set<PauseGround> pausable, boolean extendable) {}

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(TEXTS);
    }

    /** What may be done with the clocks of a limit; nothing with one that has no entry. */
    public Allowed allowed(String key) {
        return jdbc.sql(
                        "SELECT name, array_to_string(pausable, ',') AS pausable, extendable FROM limit_key WHERE key = ?")
                .param(key)
                .query((row, n) -> new Allowed(
                        row.getString("name"),
                        Stream.of(row.getString("pausable").split(","))
                                .filter(code -> !code.isEmpty())
                                .map(PauseGround::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getBoolean("extendable")))
                .optional()
                .orElse(new Allowed(key, Set.of(), false));
    }

    /** Stores a change. */
    public void add(Change change) {
        long id = TEXTS.nextId(jdbc);
        jdbc.sql(
                        """
                        INSERT INTO clock_change (id, task_id, kind, ground, units, texts, changed_by, changed_at)
                        OVERRIDING SYSTEM VALUE VALUES (:id, :task, :kind, :ground, :units, :texts, :by, :at)
                        """)
                .param("id", id)
                .param("task", change.task())
                .param("kind", change.kind().name())
                .param(
                        "ground",
                        change.ground() == null ? null : change.ground().name())
                .param("units", change.units())
                .param("texts", texts.seal(TEXTS.context(id), Texts.of("reason", change.reason())))
                .param("by", change.by())
                .param("at", offset(change.at()))
                .update();
    }

    /** The changes of a task's clock, in order, with their reasons. */
    public List<Change> of(String task) {
        return jdbc.sql("SELECT * FROM clock_change WHERE task_id = ? ORDER BY id")
                .param(task)
                .query((row, n) -> change(
                        row,
                        texts.open(TEXTS.context(row.getLong("id")), row.getBytes("texts"))
                                .text("reason")))
                .list();
    }

    /** What happened to the clocks of tasks, by task; one query. A task without changes is left out. */
    public Map<String, ClockHistory> histories(Collection<String> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT * FROM clock_change WHERE task_id = ANY (:tasks) ORDER BY id")
                .param("tasks", tasks.toArray(String[]::new))
                .query((row, n) -> change(row, null))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Change::task, Collectors.collectingAndThen(Collectors.toList(), ClockChanges::history)));
    }

    /** The pause in which a clock stands now. */
    public static Optional<Change> pause(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.kind() != Kind.EXTEND)
                .reduce((earlier, later) -> later)
                .filter(last -> last.kind() == Kind.PAUSE);
    }

    /** What the changes of one clock come to. */
    public static ClockHistory history(List<Change> changes) {
        int extension = 0;
        LocalDateTime standsSince = null;
        List<ClockHistory.Pause> pauses = new ArrayList<>();
        for (Change change : changes) {
            if (change.kind() == Kind.EXTEND) {
                extension += change.units() == null ? 0 : change.units();
            } else if (change.kind() == Kind.PAUSE) {
                standsSince = change.at();
            } else if (standsSince != null) {
                pauses.add(new ClockHistory.Pause(standsSince, change.at()));
            }
        }
        return new ClockHistory(extension, List.copyOf(pauses));
    }

    private static Change change(ResultSet row, @Nullable String reason) throws SQLException {
        String ground = row.getString("ground");
        return new Change(
                row.getString("task_id"),
                Kind.valueOf(row.getString("kind")),
                ground == null ? null : PauseGround.valueOf(ground),
                row.getObject("units", Integer.class),
                reason,
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class)
                        .atZoneSameInstant(CHINA)
                        .toLocalDateTime());
    }

    private static OffsetDateTime offset(LocalDateTime at) {
        return at.atZone(CHINA).toOffsetDateTime();
    }
}
