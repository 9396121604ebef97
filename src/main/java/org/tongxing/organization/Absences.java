package org.tongxing.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.area.Areas;
import org.tongxing.area.ManagingUnit;
import org.tongxing.shared.AreaCode;

/** Who is absent when, and who acts for them (请假与代理). */
@Component
public class Absences {

    /** Whether a place lies in an area as it is really administered; in an area below the county its code says so. */
    private static final String LIES_IN =
            """
            CASE WHEN zone.county IS NULL OR length(a.code) > 6 THEN starts_with(coalesce(p.area, o.area), a.code)
                 ELSE starts_with(zone.county, a.code) END
            """;

    private final JdbcClient jdbc;
    private final Areas areas;

    Absences(JdbcClient jdbc, Areas areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    /**
     * An absence.
     *
     * @param login who is absent
     * @param from first day
     * @param to last day
     * @param deputy login of who acts for them; null when nobody does
     */
    public record Absence(String login, LocalDate from, LocalDate to, @Nullable String deputy) {}

    /** A colleague as lists show them. */
    public record Colleague(String login, String name) {}

    /** Absences of some people that have not ended before a day, the next first. */
    public List<Absence> of(Collection<String> logins, LocalDate day) {
        return logins.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                SELECT * FROM absence WHERE login IN (:logins) AND absent_to >= :day
                                 ORDER BY absent_from, login
                                """)
                        .param("logins", logins)
                        .param("day", day)
                        .query(Absences::absence)
                        .list();
    }

    /** Whether somebody is absent on any day of a time. */
    public boolean isAbsent(String login, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM absence
                                        WHERE login = :login AND absent_from <= :to AND absent_to >= :from)
                        """)
                .param("login", login)
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    /**
     * Enters an absence.
     *
     * @return false when it overlaps with another one
     */
    public boolean enter(Absence absence, String by, OffsetDateTime at) {
        return jdbc.sql(
                                """
                        INSERT INTO absence (login, deputy, absent_from, absent_to, entered_by, entered_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                        .params(absence.login(), absence.deputy(), absence.from(), absence.to(), by, at)
                        .update()
                == 1;
    }

    /**
     * Ends an absence: one that has begun before today ended yesterday, another one is as if it had not been entered.
     *
     * @return false when there is none that is still to end
     */
    public boolean end(String login, LocalDate from, LocalDate today) {
        if (!from.isBefore(today)) {
            return jdbc.sql("DELETE FROM absence WHERE login = ? AND absent_from = ?")
                            .params(login, from)
                            .update()
                    == 1;
        }
        return jdbc.sql("UPDATE absence SET absent_to = ? WHERE login = ? AND absent_from = ? AND absent_to >= ?")
                        .params(today.minusDays(1), login, from, today)
                        .update()
                == 1;
    }

    /** Desks that somebody holds themselves on a day, whether they are there or not. */
    public List<String> desksOf(String login, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT role || '@' || coalesce(organ, area) FROM post
                         WHERE login = :login AND :on BETWEEN valid_from AND coalesce(valid_to, 'infinity') ORDER BY id
                        """)
                .param("login", login)
                .param("on", on)
                .query(String.class)
                .list();
    }

    /**
     * People with a post in the civil-affairs line below some areas, functional zones (功能区) as they are administered, by
     * name; at most a thousand.
     */
    public List<Colleague> below(Collection<AreaCode> above, LocalDate on) {
        return above.isEmpty()
                ? List.of()
                : people("p.organ IS NULL AND length(p.area) > length(a.code) AND " + LIES_IN, above, on);
    }

    /** People with a post in some areas or below, functional zones as they are administered, by name; at most a thousand. */
    public List<Colleague> within(Collection<AreaCode> around, LocalDate on) {
        return around.isEmpty() ? List.of() : people(LIES_IN, around, on);
    }

    private List<Colleague> people(String condition, Collection<AreaCode> places, LocalDate on) {
        List<ManagingUnit> zones = areas.managingUnits(on);
        return jdbc.sql(
                        """
                        SELECT DISTINCT s.login, s.display_name
                          FROM unnest(:areas) a (code)
                         CROSS JOIN post p
                          LEFT JOIN organ o ON o.id = p.organ
                          LEFT JOIN unnest(:zones, :counties) zone (area, county)
                            ON starts_with(coalesce(p.area, o.area), zone.area)
                          JOIN staff s ON s.login = p.login AND s.enabled
                         WHERE :on BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity') AND %s
                         ORDER BY s.display_name, s.login LIMIT 1000
                        """
                                .formatted(condition))
                .param("areas", codes(places.stream()))
                .param("zones", codes(zones.stream().map(ManagingUnit::area)))
                .param("counties", codes(zones.stream().map(ManagingUnit::county)))
                .param("on", on)
                .query((row, n) -> new Colleague(row.getString(1), row.getString(2)))
                .list();
    }

    private static String[] codes(Stream<AreaCode> places) {
        return places.map(AreaCode::value).toArray(String[]::new);
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getString("login"),
                row.getObject("absent_from", LocalDate.class),
                row.getObject("absent_to", LocalDate.class),
                row.getString("deputy"));
    }
}
