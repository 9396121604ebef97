package org.tongxing.carecase.persistence;

import static org.tongxing.carecase.persistence.Columns.codes;
import static org.tongxing.carecase.persistence.Columns.given;
import static org.tongxing.carecase.persistence.Columns.instant;
import static org.tongxing.carecase.persistence.Columns.name;
import static org.tongxing.carecase.persistence.Columns.names;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.carecase.domain.CarePlan;
import org.tongxing.carecase.domain.CaseRecords;
import org.tongxing.carecase.domain.SignedProposal;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ServiceItem;

/** Plans and endings of cases in PostgreSQL. */
@Repository
public class JdbcCaseRecords implements CaseRecords {

    private final JdbcClient jdbc;

    public JdbcCaseRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void planned(CarePlan plan) {
        jdbc.sql(
                        """
                INSERT INTO care_plan (case_reference, goals, services, responsible, family_agreed, child_heard,
                                       child_wish, note, planned_by, planned_at)
                VALUES (:reference, :goals, :services, :responsible, :familyAgreed, :childHeard,
                        :childWish, :note, :by, :at)
                """)
                .param("reference", plan.reference().value())
                .param("goals", plan.goals())
                .param("services", names(plan.services()))
                .param("responsible", plan.responsible())
                .param("familyAgreed", plan.familyAgreed())
                .param("childHeard", plan.childHeard())
                .param("childWish", plan.childWish())
                .param("note", plan.note())
                .param("by", plan.by())
                .param("at", plan.at())
                .update();
    }

    @Override
    public Optional<CarePlan> plan(CaseReference reference) {
        return jdbc.sql("SELECT * FROM care_plan WHERE case_reference = :reference ORDER BY id DESC LIMIT 1")
                .param("reference", reference.value())
                .query(JdbcCaseRecords::readPlan)
                .optional();
    }

    @Override
    public void closed(SignedProposal closing, LocalDate on, String agreedBy) {
        jdbc.sql(
                        """
                INSERT INTO case_closing (case_reference, proposal_id, reason, child_heard, closed_on, agreed_by)
                VALUES (:reference, :proposal, :reason, :childHeard, :on, :agreedBy)
                """)
                .param("reference", closing.proposal().reference().value())
                .param("proposal", closing.id())
                .param("reason", name(closing.proposal().closeReason()))
                .param("childHeard", Boolean.TRUE.equals(closing.proposal().childHeard()))
                .param("on", on)
                .param("agreedBy", agreedBy)
                .update();
    }

    @Override
    public void answered(FamilyAnswer answer) {
        jdbc.sql(
                        """
                INSERT INTO family_answer (case_reference, answered_on, method, note, answered_by, recorded_at)
                VALUES (:reference, :on, :method, :note, :by, :at)
                ON CONFLICT (case_reference) DO UPDATE
                SET answered_on = excluded.answered_on, method = excluded.method, note = excluded.note,
                    answered_by = excluded.answered_by, recorded_at = excluded.recorded_at
                """)
                .param("reference", answer.reference().value())
                .param("on", answer.on())
                .param("method", answer.method().name())
                .param("note", answer.note())
                .param("by", answer.by())
                .param("at", answer.at())
                .update();
    }

    @Override
    public boolean isAnswered(CaseReference reference) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM family_answer WHERE case_reference = :reference)")
                .param("reference", reference.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void informed(NewPlaceNotice notice) {
        jdbc.sql(
                        """
                INSERT INTO notice_to_new_place (case_reference, informed_area, informed_on, channel, note,
                                                 informed_by, recorded_at)
                VALUES (:reference, :area, :on, :channel, :note, :by, :at)
                ON CONFLICT (case_reference) DO UPDATE
                SET informed_area = excluded.informed_area, informed_on = excluded.informed_on,
                    channel = excluded.channel, note = excluded.note, informed_by = excluded.informed_by,
                    recorded_at = excluded.recorded_at
                """)
                .param("reference", notice.reference().value())
                .param("area", notice.area().value())
                .param("on", notice.on())
                .param("channel", notice.channel().name())
                .param("note", notice.note())
                .param("by", notice.by())
                .param("at", notice.at())
                .update();
    }

    private static CarePlan readPlan(ResultSet row, int number) throws SQLException {
        return new CarePlan(
                new CaseReference(row.getString("case_reference")),
                row.getString("goals"),
                codes(ServiceItem.class, row, "services"),
                row.getString("responsible"),
                row.getBoolean("family_agreed"),
                row.getBoolean("child_heard"),
                row.getString("child_wish"),
                row.getString("note"),
                row.getString("planned_by"),
                given(instant(row, "planned_at")));
    }
}
