package org.tongxing.carecase.persistence;

import static org.tongxing.carecase.persistence.Columns.codes;
import static org.tongxing.carecase.persistence.Columns.given;
import static org.tongxing.carecase.persistence.Columns.instant;
import static org.tongxing.carecase.persistence.Columns.name;
import static org.tongxing.carecase.persistence.Columns.names;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.carecase.domain.CarePlan;
import org.tongxing.carecase.domain.CaseRecords;
import org.tongxing.carecase.domain.SignedProposal;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ServiceItem;

/** Plans and endings of cases in PostgreSQL. */
@Repository
public class JdbcCaseRecords implements CaseRecords, EncryptedColumns {

    static final EncryptedColumn PLAN = EncryptedColumn.of("care_plan", "texts", "id");
    static final EncryptedColumn ANSWER = EncryptedColumn.of("family_answer", "texts", "case_reference");
    static final EncryptedColumn NOTICE = EncryptedColumn.of("notice_to_new_place", "texts", "case_reference");

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    public JdbcCaseRecords(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(PLAN, ANSWER, NOTICE);
    }

    @Override
    public void planned(CarePlan plan) {
        long id = PLAN.nextId(jdbc);
        Texts written = Texts.of("goals", plan.goals())
                .and("responsible", plan.responsible())
                .and("childWish", plan.childWish())
                .and("note", plan.note());
        jdbc.sql(
                        """
                INSERT INTO care_plan (id, case_reference, texts, services, family_agreed, child_heard,
                                       planned_by, planned_at)
                OVERRIDING SYSTEM VALUE
                VALUES (:id, :reference, :texts, :services, :familyAgreed, :childHeard, :by, :at)
                """)
                .param("id", id)
                .param("reference", plan.reference().value())
                .param("texts", texts.seal(PLAN.context(id), written))
                .param("services", names(plan.services()))
                .param("familyAgreed", plan.familyAgreed())
                .param("childHeard", plan.childHeard())
                .param("by", plan.by())
                .param("at", plan.at())
                .update();
    }

    @Override
    public Optional<CarePlan> plan(CaseReference reference) {
        return jdbc.sql("SELECT * FROM care_plan WHERE case_reference = :reference ORDER BY id DESC LIMIT 1")
                .param("reference", reference.value())
                .query(this::readPlan)
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
                INSERT INTO family_answer (case_reference, answered_on, method, texts, answered_by, recorded_at)
                VALUES (:reference, :on, :method, :texts, :by, :at)
                ON CONFLICT (case_reference) DO UPDATE
                SET answered_on = excluded.answered_on, method = excluded.method, texts = excluded.texts,
                    answered_by = excluded.answered_by, recorded_at = excluded.recorded_at
                """)
                .param("reference", answer.reference().value())
                .param("on", answer.on())
                .param("method", answer.method().name())
                .param("texts", note(ANSWER, answer.reference(), answer.note()))
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
                INSERT INTO notice_to_new_place (case_reference, informed_area, informed_on, channel, texts,
                                                 informed_by, recorded_at)
                VALUES (:reference, :area, :on, :channel, :texts, :by, :at)
                ON CONFLICT (case_reference) DO UPDATE
                SET informed_area = excluded.informed_area, informed_on = excluded.informed_on,
                    channel = excluded.channel, texts = excluded.texts, informed_by = excluded.informed_by,
                    recorded_at = excluded.recorded_at
                """)
                .param("reference", notice.reference().value())
                .param("area", notice.area().value())
                .param("on", notice.on())
                .param("channel", notice.channel().name())
                .param("texts", note(NOTICE, notice.reference(), notice.note()))
                .param("by", notice.by())
                .param("at", notice.at())
                .update();
    }

    private byte @Nullable [] note(EncryptedColumn column, CaseReference reference, @Nullable String note) {
        return texts.seal(column.context(reference.value()), Texts.of("note", note));
    }

    private CarePlan readPlan(ResultSet row, int number) throws SQLException {
        Texts written = texts.open(PLAN.context(row.getLong("id")), row.getBytes("texts"));
        return new CarePlan(
                new CaseReference(row.getString("case_reference")),
                written.given("goals"),
                codes(ServiceItem.class, row, "services"),
                written.given("responsible"),
                row.getBoolean("family_agreed"),
                row.getBoolean("child_heard"),
                written.text("childWish"),
                written.text("note"),
                row.getString("planned_by"),
                given(instant(row, "planned_at")));
    }
}
