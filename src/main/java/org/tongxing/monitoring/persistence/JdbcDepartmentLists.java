package org.tongxing.monitoring.persistence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.monitoring.domain.Department;
import org.tongxing.shared.CaseReference;

/** 提供底册: what departments have handed over for a round. */
@Repository
public class JdbcDepartmentLists {

    private final JdbcClient jdbc;

    JdbcDepartmentLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A list handed over. */
    public record Given(Department department, LocalDate receivedOn, int entries, @Nullable String note) {}

    /** Notes a list. */
    public void add(CaseReference round, Given given, String login, LocalDate today) {
        jdbc.sql(
                        """
                        INSERT INTO monitoring_department_list (round, department, received_on, entries, note, given_by,
                                                                recorded_on)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        round.value(),
                        given.department().name(),
                        given.receivedOn(),
                        given.entries(),
                        given.note(),
                        login,
                        today)
                .update();
    }

    /** The lists of a round. */
    public List<Given> of(CaseReference round) {
        return jdbc.sql(
                        """
                        SELECT department, received_on, entries, note FROM monitoring_department_list
                         WHERE round = ? ORDER BY received_on, department
                        """)
                .param(round.value())
                .query((row, n) -> new Given(
                        Department.valueOf(row.getString("department")),
                        row.getObject("received_on", LocalDate.class),
                        row.getInt("entries"),
                        row.getString("note")))
                .list();
    }
}
