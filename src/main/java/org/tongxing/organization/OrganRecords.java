package org.tongxing.organization;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.Role;

/** Reads organs and the table of jurisdiction. */
@Component
class OrganRecords {

    private final JdbcClient jdbc;

    OrganRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organ> competent(Role role, AreaCode area, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT o.id, o.role, o.area, o.name
                          FROM jurisdiction j JOIN organ o ON o.id = j.organ
                         WHERE j.role = :role AND starts_with(:area, j.area)
                           AND :on BETWEEN j.valid_from AND coalesce(j.valid_to, 'infinity')
                         ORDER BY length(j.area) DESC, o.id
                         LIMIT 1
                        """)
                .param("role", role.code())
                .param("area", area.value())
                .param("on", on)
                .query((row, n) -> new Organ(
                        row.getString("id"), role, new AreaCode(row.getString("area")), row.getString("name")))
                .optional();
    }

    /** The organs of a role that have an area to themselves by the table of jurisdiction, by area. */
    Map<AreaCode, String> byArea(Role role, LocalDate on) {
        return jdbc
                .sql(
                        """
                        SELECT area, min(organ) FROM jurisdiction
                         WHERE role = :role AND :on BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                         GROUP BY area
                        """)
                .param("role", role.code())
                .param("on", on)
                .query((row, n) -> Map.entry(new AreaCode(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
