package org.tongxing.workflow.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.Scopes;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.authority.StaffDirectory;

/**
 * How the work stands in the counties of a city, or in the cities of the province: figures by the county that really
 * administers a place, by one query. Matters that are hidden from the person, and children from whom they keep away
 * (回避), do not count.
 */
@Component
class TeamFigures {

    private static final String FIGURES =
            """
            WITH work AS (
                SELECT left(split_part(task.tenant_id_, '/', 1), :digits) AS code,
                       count(*) FILTER (WHERE task.follow_up_date_ > :now) AS planned,
                       count(*) FILTER (WHERE coalesce(task.follow_up_date_, :now) <= :now
                                          AND task.due_date_ < :now) AS late,
                       count(*) FILTER (WHERE coalesce(task.follow_up_date_, :now) <= :now
                                          AND task.due_date_ >= :now AND task.due_date_ < :soon) AS due
                  FROM act_ru_task task
                 WHERE task.tenant_id_ = ANY (:tenants) AND starts_with(task.tenant_id_, :above)
                   AND split_part(task.owner_, '@', 1) = ANY (:roles) AND task.owner_ <> ALL (:own) AND %s
                 GROUP BY 1)
            SELECT area.code, area.name, coalesce(late, 0) AS late, coalesce(due, 0) AS due, coalesce(planned, 0) AS planned
              FROM area LEFT JOIN work ON work.code = area.code
             WHERE area.level = :level AND starts_with(area.code, :above)
               AND :today BETWEEN area.valid_from AND coalesce(area.valid_to, 'infinity')
             ORDER BY area.code
            """;

    private static final int SOON_DAYS = 3;

    private final TeamAreas team;
    private final Scopes scopes;
    private final StaffDirectory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    TeamFigures(TeamAreas team, Scopes scopes, StaffDirectory directory, JdbcClient jdbc, Clock clock) {
        this.team = team;
        this.scopes = scopes;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The work of an area.
     *
     * @param code its code
     * @param deeper whether it has counties of its own to look at
     */
    record Figure(String code, String place, boolean deeper, long late, long due, long planned) {}

    /** The counties of the city, or the cities of the province, that a person leads; empty for somebody who leads neither. */
    Optional<List<Figure>> of(String login) {
        return team.above(login).stream().min(AreaCode::compareTo).map(area -> below(login, area));
    }

    /** The counties of a city; empty for somebody who does not lead it. */
    Optional<List<Figure>> ofCity(String login, AreaCode city) {
        boolean led =
                city.level() == AreaLevel.CITY && team.above(login).stream().anyMatch(city::isWithin);
        return led ? Optional.of(below(login, city)) : Optional.empty();
    }

    private List<Figure> below(String login, AreaCode area) {
        AreaLevel level = area.level() == AreaLevel.PROVINCE ? AreaLevel.CITY : AreaLevel.COUNTY;
        String[] avoided =
                scopes.of(login).avoided().stream().map(ChildId::value).toArray(String[]::new);
        Instant now = clock.instant();
        return jdbc.sql(FIGURES.formatted(avoided.length == 0 ? "true" : TeamWork.NOT_AVOIDED))
                .param("digits", level.digits())
                .param("level", level.name())
                .param("above", area.value())
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(Duration.ofDays(SOON_DAYS))))
                .param("tenants", directory.tenantsOf(login).toArray(String[]::new))
                .param("roles", TeamAreas.roles().toArray(String[]::new))
                .param("own", directory.groupsOf(login).toArray(String[]::new))
                .param("avoided", avoided)
                .query((row, n) -> new Figure(
                        row.getString("code"),
                        row.getString("name"),
                        level == AreaLevel.CITY,
                        row.getLong("late"),
                        row.getLong("due"),
                        row.getLong("planned")))
                .list();
    }
}
