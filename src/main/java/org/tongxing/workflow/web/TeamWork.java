package org.tongxing.workflow.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.Scopes;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Role;
import org.tongxing.workflow.authority.StaffDirectory;

/**
 * How the work stands at the desks below somebody: one query, which asks the index of the baskets (ADR 5) once for each
 * desk of the area. Matters that are hidden from the person, and children from whom they keep away (回避), do not count.
 */
@Component
class TeamWork {

    private static final String DESKS =
            """
            WITH desk AS MATERIALIZED (
                SELECT area.code, area.name, role.code AS role, (role.code || '@' || area.code) COLLATE "default" AS owner
                FROM area CROSS JOIN unnest(:roles) AS role (code)
                WHERE %s AND :today BETWEEN area.valid_from AND coalesce(area.valid_to, 'infinity')
            )
            SELECT desk.owner, desk.name, desk.role, work.late, work.due, work.later, work.planned,
                   sum(work.late) OVER () AS all_late, sum(work.due) OVER () AS all_due,
                   sum(work.later) OVER () AS all_later, sum(work.planned) OVER () AS all_planned
            FROM desk CROSS JOIN LATERAL (
                SELECT count(*) AS tasks,
                       count(*) FILTER (WHERE task.follow_up_date_ > :now) AS planned,
                       count(*) FILTER (WHERE coalesce(task.follow_up_date_, :now) <= :now
                                          AND task.due_date_ < :now) AS late,
                       count(*) FILTER (WHERE coalesce(task.follow_up_date_, :now) <= :now
                                          AND task.due_date_ >= :now AND task.due_date_ < :soon) AS due,
                       count(*) FILTER (WHERE coalesce(task.follow_up_date_, :now) <= :now
                                          AND coalesce(task.due_date_, :soon) >= :soon) AS later
                FROM act_ru_task task
                WHERE task.owner_ = desk.owner AND task.tenant_id_ = ANY (:tenants) AND %s
            ) work
            WHERE work.tasks > 0 AND desk.owner <> ALL (:own) AND %s
            ORDER BY %s
            LIMIT :rows
            """;

    /** A condition on a task: it is about nobody from whom the person keeps away. */
    static final String NOT_AVOIDED =
            """
            NOT EXISTS (SELECT FROM act_ru_variable about
                        WHERE about.execution_id_ = task.proc_inst_id_ AND about.name_ IN ('childId', 'aboutChildId')
                          AND about.text_ = ANY (:avoided))
            """;

    private static final String GRAVEST_FIRST = "work.late DESC, work.due DESC, desk.code, desk.role";
    private static final String BY_PLACE = "desk.code, desk.role";
    private static final int SOON_DAYS = 3;

    private final TeamAreas team;
    private final Scopes scopes;
    private final StaffDirectory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    TeamWork(TeamAreas team, Scopes scopes, StaffDirectory directory, JdbcClient jdbc, Clock clock) {
        this.team = team;
        this.scopes = scopes;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The work at a desk, or of all desks together.
     *
     * @param desk its group; blank for all together
     * @param place name of its area
     * @param role name of its role
     */
    record Desk(String desk, String place, String role, long late, long due, long later, long planned) {}

    /**
     * Some desks.
     *
     * @param all all desks together; null when there is nothing to do at any
     * @param next desk after which the next page goes on; null on the last
     */
    record Desks(@Nullable Desk all, List<Desk> desks, @Nullable String next) {}

    private record Found(Desk desk, Desk all) {}

    /** The desks with the most that is late; empty for somebody who leads no area. */
    Optional<Desks> gravest(String login, int rows) {
        return desks(login, null, GRAVEST_FIRST, rows);
    }

    /** All desks where something is to be done, by place. */
    Optional<Desks> page(String login, @Nullable String after, int rows) {
        return desks(login, after, BY_PLACE, rows);
    }

    private Optional<Desks> desks(String login, @Nullable String after, String order, int rows) {
        List<AreaCode> areas = team.of(login);
        if (areas.isEmpty()) {
            return Optional.empty();
        }
        List<Found> found = find(login, areas, after, order, rows + 1);
        List<Desk> desks = found.stream().limit(rows).map(Found::desk).toList();
        return Optional.of(new Desks(
                found.isEmpty() ? null : found.get(0).all(),
                desks,
                found.size() > rows ? desks.get(rows - 1).desk() : null));
    }

    private List<Found> find(String login, List<AreaCode> areas, @Nullable String after, String order, int rows) {
        var scope = scopes.over(areas);
        String[] avoided = avoidedBy(login);
        String following = after == null ? "true" : "(desk.code, desk.role) > (:afterArea, :afterRole)";
        Instant now = clock.instant();
        return jdbc.sql(DESKS.formatted(
                        scope.condition("area.code", "area.code"),
                        avoided.length == 0 ? "true" : NOT_AVOIDED,
                        following,
                        order))
                .params(scope.parameters())
                .param("roles", TeamAreas.roles().toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(Duration.ofDays(SOON_DAYS))))
                .param("tenants", directory.tenantsOf(login).toArray(String[]::new))
                .param("avoided", avoided)
                .param("own", directory.groupsOf(login).toArray(String[]::new))
                .param("afterArea", after == null ? "" : TeamAreas.area(after).value())
                .param("afterRole", after == null ? "" : TeamAreas.role(after))
                .param("rows", rows)
                .query(TeamWork::read)
                .list();
    }

    private String[] avoidedBy(String login) {
        return scopes.of(login).avoided().stream().map(ChildId::value).toArray(String[]::new);
    }

    private static Found read(ResultSet row, int number) throws SQLException {
        Desk desk = new Desk(
                row.getString("owner"),
                row.getString("name"),
                Role.ofCode(row.getString("role")).map(Role::label).orElse(""),
                row.getLong("late"),
                row.getLong("due"),
                row.getLong("later"),
                row.getLong("planned"));
        Desk all = new Desk(
                "",
                "",
                "",
                row.getLong("all_late"),
                row.getLong("all_due"),
                row.getLong("all_later"),
                row.getLong("all_planned"));
        return new Found(desk, all);
    }
}
