package org.tongxing.workflow.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.Scopes;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Post;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Role;
import org.tongxing.workflow.authority.StaffDirectory;

/**
 * What an organ (机关单位) has before it: the tasks of its desk and the letters to it that nobody has answered. Matters
 * that are hidden from the person, and children from whom they keep away (回避), are not among it.
 */
@Component
class OrganBasket {

    private static final int ROWS = 50;
    private static final int SOON_DAYS = 3;
    private static final String TASK = "T";
    private static final String TASK_PAGE = "/camunda/app/tasklist/default/#/?task=%s";
    private static final String LETTER_PAGE = "/letters/%s/answer";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** A task that came back: its step was done before in the same matter. */
    private static final String BASKET =
            """
            WITH item AS (
                SELECT 'T' || task.id_ AS id, task.name_ AS name, instance.business_key_ AS reference,
                       coalesce(task.due_date_, timestamp '9999-12-31') AS due,
                       task.assignee_ IS NULL AS fresh,
                       EXISTS (SELECT FROM act_hi_taskinst before
                                WHERE before.proc_inst_id_ = task.proc_inst_id_
                                  AND before.task_def_key_ = task.task_def_key_
                                  AND before.delete_reason_ = 'completed') AS back
                  FROM act_ru_task task
                  JOIN act_ru_execution instance ON instance.id_ = task.proc_inst_id_
                 WHERE task.owner_ = :desk AND task.tenant_id_ = ANY (:tenants)
                   AND coalesce(task.follow_up_date_, :now) <= :now
                   AND NOT EXISTS (SELECT FROM act_ru_variable about
                                    WHERE about.execution_id_ = task.proc_inst_id_
                                      AND about.name_ IN ('childId', 'aboutChildId')
                                      AND about.text_ = ANY (:avoided))
                UNION ALL
                SELECT 'L' || letter.id, '来函', letter.number, timestamp '9999-12-31', true, false
                  FROM v_correspondence_organ_letter letter
                 WHERE letter.organ = :organ
                   AND NOT EXISTS (SELECT FROM v_access_hidden_matter hidden
                                    WHERE hidden.login = :login AND hidden.matter = letter.matter)
            )
            """;

    private final Organization organization;
    private final StaffDirectory directory;
    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    OrganBasket(Organization organization, StaffDirectory directory, Scopes scopes, JdbcClient jdbc, Clock clock) {
        this.organization = organization;
        this.directory = directory;
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A part of the basket. */
    enum Part {
        /** Nobody has taken it on. */
        NEW("待受理", "fresh"),
        /** Due within three days. */
        DUE("将到期", "due >= :now AND due < :soon"),
        /** Late. */
        LATE("已逾期", "due < :now"),
        /** Sent back to be done again. */
        BACK("被退回", "back");

        private final String label;
        private final String condition;

        Part(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        /** As people read it. */
        public String label() {
            return label;
        }

        static Part of(@Nullable String code) {
            return Stream.of(values())
                    .filter(part -> part.name().equals(code))
                    .findFirst()
                    .orElse(NEW);
        }
    }

    /**
     * A task or a letter.
     *
     * @param page where it is dealt with
     */
    record Row(String name, String reference, String due, boolean late, String page) {}

    /**
     * A page of a part, the longest due first.
     *
     * @param next where the next page goes on; null on the last
     */
    record Page(Map<Part, Long> counts, List<Row> rows, @Nullable String next) {}

    private record Asker(String login, String organ, String desk, String[] tenants, String[] avoided) {}

    private record Found(String id, String name, String reference, Timestamp due) {}

    /** Role that a person has at an organ; empty for everyone who does not work there. */
    Optional<Role> roleAt(String login, String organ) {
        return organization.postsOf(login, LocalDate.now(clock)).stream()
                .filter(post -> organ.equals(post.organ()))
                .map(Post::role)
                .findFirst();
    }

    /** Organs in which a person works today. */
    List<String> organsOf(String login) {
        return organization.postsOf(login, LocalDate.now(clock)).stream()
                .flatMap(post -> Stream.ofNullable(post.organ()))
                .distinct()
                .toList();
    }

    /**
     * A page. Whoever calls has made sure that the person works at the organ.
     *
     * @param after where the page before has ended; what is not understood begins anew
     */
    Page page(String login, String organ, Role role, Part part, @Nullable String after) {
        Asker asker = new Asker(
                login,
                organ,
                role.code() + '@' + organ,
                directory.tenantsOf(login).toArray(String[]::new),
                scopes.of(login).avoided().stream().map(ChildId::value).toArray(String[]::new));
        List<Found> found = find(asker, part, Position.of(after));
        List<Found> shown = found.stream().limit(ROWS).toList();
        Instant now = clock.instant();
        return new Page(
                counts(asker),
                shown.stream().map(item -> row(item, now)).toList(),
                found.size() > ROWS ? Position.after(shown.get(ROWS - 1)) : null);
    }

    private Map<Part, Long> counts(Asker asker) {
        String columns = Stream.of(Part.values())
                .map(part -> "count(*) FILTER (WHERE " + part.condition + ")")
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        return asked("SELECT " + columns + " FROM item", asker)
                .query((row, n) -> Map.of(
                        Part.NEW, row.getLong(1),
                        Part.DUE, row.getLong(2),
                        Part.LATE, row.getLong(3),
                        Part.BACK, row.getLong(4)))
                .single();
    }

    private List<Found> find(Asker asker, Part part, Position after) {
        return asked(
                        """
                        SELECT id, name, reference, due FROM item
                         WHERE (%s) AND (due, id) > (:due, :id) ORDER BY due, id LIMIT :rows
                        """
                                .formatted(part.condition),
                        asker)
                .param("due", after.due())
                .param("id", after.id())
                .param("rows", ROWS + 1)
                .query(OrganBasket::read)
                .list();
    }

    private JdbcClient.StatementSpec asked(String question, Asker asker) {
        Instant now = clock.instant();
        return jdbc.sql(BASKET + question)
                .param("login", asker.login())
                .param("organ", asker.organ())
                .param("desk", asker.desk())
                .param("tenants", asker.tenants())
                .param("avoided", asker.avoided())
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(Duration.ofDays(SOON_DAYS))));
    }

    private static Found read(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getString("id"), row.getString("name"), row.getString("reference"), row.getTimestamp("due"));
    }

    private static Row row(Found item, Instant now) {
        boolean open = !item.due().before(Position.OPEN);
        return new Row(
                item.name(),
                item.reference(),
                open ? "" : item.due().toInstant().atZone(CHINA).format(DAY),
                item.due().toInstant().isBefore(now),
                (item.id().startsWith(TASK) ? TASK_PAGE : LETTER_PAGE)
                        .formatted(item.id().substring(1)));
    }

    /** Where a page ends: due date and id of its last item, neither of which tells of anybody. */
    private record Position(Timestamp due, String id) {

        private static final Timestamp OPEN = Timestamp.valueOf("9999-12-31 00:00:00");

        static Position of(@Nullable String text) {
            return text != null && text.matches("[0-9]{1,15}_[TL][0-9a-z-]{1,64}")
                    ? new Position(
                            new Timestamp(Long.parseLong(text.substring(0, text.indexOf('_')))),
                            text.substring(text.indexOf('_') + 1))
                    : new Position(new Timestamp(0), "");
        }

        static String after(Found last) {
            return last.due().getTime() + "_" + last.id();
        }
    }
}
