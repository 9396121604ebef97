package org.tongxing.benefit.entitlement.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.benefit.entitlement.domain.Benefit;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.benefit.entitlement.domain.Grant;
import org.tongxing.benefit.entitlement.domain.OriginDecision;
import org.tongxing.benefit.entitlement.domain.OriginVerification;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/** Verifications at the place of the hukou in PostgreSQL. */
@Repository
public class JdbcVerifications implements EncryptedColumns {

    private static final EncryptedColumn TEXTS = EncryptedColumn.of("origin_verification", "texts", "reference");
    private static final String OPINION = "opinion";
    private static final String REASON = "reason";

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    JdbcVerifications(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(TEXTS);
    }

    /** Asks the place of the hukou. */
    public void ask(CaseReference reference, BenefitCase application, AreaCode area, LocalDate on) {
        jdbc.sql(
                        """
                INSERT INTO origin_verification (reference, application, child_id, area_code, benefit, asked_on)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        reference.value(),
                        application.reference().value(),
                        application.child().value(),
                        area.value(),
                        application.benefit().name(),
                        on)
                .update();
    }

    /** A verification to look at. */
    public Optional<OriginVerification> find(CaseReference reference) {
        return jdbc.sql("SELECT * FROM origin_verification WHERE reference = ?")
                .param(reference.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Stores what the township says. */
    public void opinion(OriginVerification asked, OriginDecision opinion, String reason, String by, LocalDate on) {
        jdbc.sql(
                        """
                UPDATE origin_verification SET opinion = ?, opinion_by = ?, opinion_on = ?, texts = ? WHERE reference = ?
                """)
                .params(
                        opinion.name(),
                        by,
                        on,
                        texts.seal(TEXTS.context(asked.reference().value()), Texts.of(OPINION, reason)),
                        asked.reference().value())
                .update();
    }

    /** Stores what the county says. */
    public void decision(
            OriginVerification asked,
            OriginDecision decision,
            @Nullable Grant grant,
            @Nullable String reason,
            String by,
            LocalDate on) {
        jdbc.sql(
                        """
                UPDATE origin_verification
                SET decision = :decision, decided_by = :by, decided_on = :on, amount = :amount, start_month = :start,
                    recheck_on = :recheck, texts = :texts
                WHERE reference = :reference
                """)
                .param("decision", decision.name())
                .param("by", by)
                .param("on", on)
                .param("amount", grant == null ? null : grant.amount())
                .param("start", grant == null ? null : grant.startMonth().atDay(1))
                .param("recheck", grant == null ? null : grant.recheckOn())
                .param(
                        "texts",
                        texts.seal(
                                TEXTS.context(asked.reference().value()),
                                Texts.of(OPINION, asked.opinionReason()).and(REASON, reason)))
                .param("reference", asked.reference().value())
                .update();
    }

    private OriginVerification read(ResultSet row) throws SQLException {
        Texts open = texts.open(TEXTS.context(row.getString("reference")), row.getBytes("texts"));
        return new OriginVerification(
                new CaseReference(row.getString("reference")),
                new CaseReference(row.getString("application")),
                new ChildId(row.getString("child_id")),
                new AreaCode(row.getString("area_code")),
                Benefit.valueOf(row.getString("benefit")),
                Objects.requireNonNull(JdbcBenefits.day(row, "asked_on")),
                decision(row, "opinion"),
                open.text(OPINION),
                row.getString("opinion_by"),
                JdbcBenefits.day(row, "opinion_on"),
                decision(row, "decision"),
                row.getString("decided_by"),
                JdbcBenefits.day(row, "decided_on"),
                row.getBigDecimal("amount"),
                JdbcBenefits.day(row, "start_month"),
                JdbcBenefits.day(row, "recheck_on"),
                open.text(REASON));
    }

    private static @Nullable OriginDecision decision(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : OriginDecision.valueOf(code);
    }
}
