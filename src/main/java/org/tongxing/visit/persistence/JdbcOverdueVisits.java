package org.tongxing.visit.persistence;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.shared.CaseReference;
import org.tongxing.visit.domain.OverdueVisits;
import org.tongxing.visit.domain.VisitRung;

/** Rungs and appointments in PostgreSQL. */
@Repository
public class JdbcOverdueVisits implements OverdueVisits, EncryptedColumns {

    static final EncryptedColumn APPOINTMENT = EncryptedColumn.of("visit_appointment", "texts", "id");

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    public JdbcOverdueVisits(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(APPOINTMENT);
    }

    @Override
    public Set<VisitRung> rungs(long visit) {
        Set<VisitRung> rungs = EnumSet.noneOf(VisitRung.class);
        rungs.addAll(jdbc.sql("SELECT rung FROM visit_rung WHERE visit_id = :visit")
                .param("visit", visit)
                .query((row, number) -> VisitRung.valueOf(row.getString("rung")))
                .list());
        return rungs;
    }

    @Override
    public void reached(long visit, List<VisitRung> rungs, OffsetDateTime at) {
        jdbc.sql(
                        """
                INSERT INTO visit_rung (visit_id, rung, reached_at)
                SELECT :visit, rung, :at FROM unnest(:rungs::text[]) rung
                ON CONFLICT DO NOTHING
                """)
                .param("visit", visit)
                .param("at", at)
                .param("rungs", rungs.stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    @Override
    public void appoint(Appointment appointment) {
        long number = APPOINTMENT.nextId(jdbc);
        jdbc.sql(
                        """
                INSERT INTO visit_appointment (id, visit_id, desk, texts, appointed_by, appointed_at)
                OVERRIDING SYSTEM VALUE
                VALUES (:id, :visit, :desk, :texts, :by, :at)
                """)
                .param("id", number)
                .param("visit", appointment.visit())
                .param("desk", appointment.desk())
                .param("texts", texts.seal(APPOINTMENT.context(number), Texts.of("reason", appointment.reason())))
                .param("by", appointment.by())
                .param("at", appointment.at())
                .update();
    }

    @Override
    public Optional<String> appointedDesk(CaseReference reference) {
        return jdbc.sql(
                        """
                SELECT appointed.desk
                FROM visit_appointment appointed JOIN visit ON visit.id = appointed.visit_id
                WHERE visit.reference = :reference
                ORDER BY appointed.id DESC LIMIT 1
                """)
                .param("reference", reference.value())
                .query(String.class)
                .optional();
    }
}
