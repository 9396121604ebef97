package org.tongxing.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.shared.Role;

/**
 * Who really sits at a desk on a day: its holders who are there, and the deputies (代理) of those who are not. Nobody sits
 * there whose account is closed, whose post has ended, who is absent, or who would meet children without a valid 从业查询.
 */
final class ActingStaff {

    private static final String ACTING =
            """
            WITH desk AS (
                SELECT d.desk, split_part(d.desk, '@', 1) AS role, split_part(d.desk, '@', 2) AS seat
                  FROM unnest(string_to_array(:desks, ',')) d (desk)),
            acting AS (
                SELECT desk.desk, s.login
                  FROM desk
                  JOIN post p ON p.role = desk.role AND coalesce(p.organ, p.area) = desk.seat
                   AND :on BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity')
                  LEFT JOIN absence a ON a.login = p.login AND :on BETWEEN a.absent_from AND a.absent_to
                  JOIN staff s ON s.enabled AND s.login = CASE WHEN a.login IS NULL THEN p.login ELSE a.deputy END
                 WHERE (a.login IS NULL OR NOT EXISTS (
                           SELECT FROM absence b
                            WHERE b.login = s.login AND :on BETWEEN b.absent_from AND b.absent_to))
                   AND (p.role NOT IN (:checked) OR (
                           SELECT c.result = 'CLEAR' AND c.checked_on > :yearBefore FROM integrity_check c
                            WHERE c.login = s.login AND c.checked_on <= :on
                            ORDER BY c.checked_on DESC LIMIT 1)))
            """;

    private static final List<String> CHECKED = List.of(Role.values()).stream()
            .filter(MeetsChildren::inRole)
            .map(Role::code)
            .toList();

    private final JdbcClient jdbc;

    ActingStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody sits at a desk, and nobody who keeps away holds it or acts there. */
    boolean isHeld(String desk, LocalDate on, Set<String> avoiding) {
        return held(List.of(desk), on, avoiding).contains(desk);
    }

    /** Those of some desks at which somebody sits, and nobody who keeps away holds it or acts there, by one query. */
    Set<String> held(Collection<String> desks, LocalDate on, Set<String> avoiding) {
        return asked(
                        """
                        SELECT desk FROM acting
                        EXCEPT
                        SELECT desk FROM acting WHERE login IN (:avoiding)
                        EXCEPT
                        SELECT desk.desk FROM desk
                          JOIN post p ON p.role = desk.role AND coalesce(p.organ, p.area) = desk.seat
                           AND :on BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity')
                         WHERE p.login IN (:avoiding)
                        """,
                        desks,
                        on)
                .param("avoiding", avoiding.isEmpty() ? Set.of("") : avoiding)
                .query(String.class)
                .set();
    }

    /** Logins of those who sit at a desk. */
    Set<String> at(String desk, LocalDate on) {
        return atEach(List.of(desk), on).getOrDefault(desk, Set.of());
    }

    /** Who sits at each of some desks, by one query; a desk without anybody is left out. */
    Map<String, Set<String>> atEach(Collection<String> desks, LocalDate on) {
        Map<String, Set<String>> found = new TreeMap<>();
        asked("SELECT DISTINCT desk, login FROM acting", desks, on).query(row -> {
            found.computeIfAbsent(row.getString(1), desk -> new TreeSet<>()).add(row.getString(2));
        });
        return found;
    }

    private JdbcClient.StatementSpec asked(String question, Collection<String> desks, LocalDate on) {
        return jdbc.sql(ACTING + question)
                .param("desks", String.join(",", desks))
                .param("on", on)
                .param("yearBefore", on.minusYears(1))
                .param("checked", CHECKED);
    }
}
