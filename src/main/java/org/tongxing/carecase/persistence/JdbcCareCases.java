package org.tongxing.carecase.persistence;

import static org.tongxing.carecase.persistence.Columns.code;
import static org.tongxing.carecase.persistence.Columns.date;
import static org.tongxing.carecase.persistence.Columns.given;
import static org.tongxing.carecase.persistence.Columns.instant;
import static org.tongxing.carecase.persistence.Columns.name;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.tongxing.carecase.domain.CareCase;
import org.tongxing.carecase.domain.CareCases;
import org.tongxing.carecase.domain.CareGround;
import org.tongxing.carecase.domain.CaseSource;
import org.tongxing.carecase.domain.CaseState;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RiskGrade;

/** Cases in PostgreSQL. */
@Repository
public class JdbcCareCases implements CareCases {

    private final JdbcClient jdbc;

    public JdbcCareCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(CareCase careCase) {
        written(
                        careCase,
                        """
                INSERT INTO care_case (reference, child_id, area_code, opened_on, source, state, grade, graded_at,
                                       urgent, visits_started, listed_on, ended_on, end_reason)
                VALUES (:reference, :child, :area, :openedOn, :source, :state, :grade, :gradedAt,
                        :urgent, :visitsStarted, :listedOn, :endedOn, :endReason)
                ON CONFLICT (reference) DO NOTHING
                """)
                .param("child", careCase.child().value())
                .param("area", careCase.area().value())
                .param("openedOn", careCase.openedOn())
                .param("source", careCase.source().name())
                .update();
    }

    @Override
    public CareCase lock(CaseReference reference) {
        return jdbc.sql("SELECT * FROM care_case WHERE reference = :reference FOR UPDATE")
                .param("reference", reference.value())
                .query(JdbcCareCases::read)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no case " + reference));
    }

    @Override
    public Optional<CareCase> find(CaseReference reference) {
        return jdbc.sql("SELECT * FROM care_case WHERE reference = :reference")
                .param("reference", reference.value())
                .query(JdbcCareCases::read)
                .optional();
    }

    @Override
    public List<CareCase> ofChild(ChildId child) {
        return jdbc.sql("SELECT * FROM care_case WHERE child_id = :child ORDER BY opened_on DESC, reference DESC")
                .param("child", child.value())
                .query(JdbcCareCases::read)
                .list();
    }

    @Override
    public void save(CareCase careCase) {
        written(
                        careCase,
                        """
                UPDATE care_case
                SET state = :state, grade = :grade, graded_at = :gradedAt, urgent = :urgent,
                    visits_started = :visitsStarted, listed_on = :listedOn, ended_on = :endedOn,
                    end_reason = :endReason
                WHERE reference = :reference
                """)
                .update();
    }

    @Override
    public void list(CareCase careCase, List<CareGround> grounds) {
        jdbc.sql("DELETE FROM case_ground WHERE case_reference = :reference")
                .param("reference", careCase.reference().value())
                .update();
        jdbc.sql(
                        """
                INSERT INTO case_ground (case_reference, ground, listed_on)
                SELECT :reference, ground, :listedOn FROM unnest(:grounds) AS ground
                """)
                .param("reference", careCase.reference().value())
                .param("listedOn", careCase.listedOn())
                .param("grounds", Columns.names(grounds))
                .update();
    }

    @Override
    public List<CareGround> grounds(CaseReference reference) {
        return jdbc
                .sql("SELECT ground FROM case_ground WHERE case_reference = :reference")
                .param("reference", reference.value())
                .query(String.class)
                .list()
                .stream()
                .map(CareGround::valueOf)
                .sorted()
                .toList();
    }

    private StatementSpec written(CareCase careCase, String sql) {
        return jdbc.sql(sql)
                .param("reference", careCase.reference().value())
                .param("state", careCase.state().name())
                .param("grade", name(careCase.grade()))
                .param("gradedAt", careCase.gradedAt())
                .param("urgent", careCase.urgent())
                .param("visitsStarted", careCase.visitsStarted())
                .param("listedOn", careCase.listedOn())
                .param("endedOn", careCase.endedOn())
                .param("endReason", careCase.endReason());
    }

    private static CareCase read(ResultSet row, int number) throws SQLException {
        return new CareCase(
                new CaseReference(row.getString("reference")),
                new ChildId(row.getString("child_id")),
                new AreaCode(row.getString("area_code")),
                given(date(row, "opened_on")),
                given(code(CaseSource.class, row, "source")),
                given(code(CaseState.class, row, "state")),
                code(RiskGrade.class, row, "grade"),
                instant(row, "graded_at"),
                row.getBoolean("urgent"),
                row.getBoolean("visits_started"),
                date(row, "listed_on"),
                date(row, "ended_on"),
                row.getString("end_reason"));
    }
}
