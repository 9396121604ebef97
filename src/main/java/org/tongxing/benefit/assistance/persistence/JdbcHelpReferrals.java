package org.tongxing.benefit.assistance.persistence;

import static org.tongxing.benefit.assistance.persistence.JdbcAssistances.offset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.benefit.assistance.domain.Referral;
import org.tongxing.shared.CaseReference;

/** What other desks are asked (转介), one of a matter. */
@Repository
public class JdbcHelpReferrals implements EncryptedColumns {

    private static final EncryptedColumn NEED = EncryptedColumn.of("assistance_referral", "texts", "reference");
    private static final EncryptedColumn ANSWER =
            EncryptedColumn.of("assistance_referral", "answer_texts", "reference");
    private static final EncryptedColumn FOLLOWED =
            EncryptedColumn.of("assistance_referral", "follow_texts", "reference");

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    public JdbcHelpReferrals(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(NEED, ANSWER, FOLLOWED);
    }

    /** Stores what is asked. */
    public void add(CaseReference reference, String role, String desk, String need, String login, LocalDateTime at) {
        jdbc.sql(
                        """
                        INSERT INTO assistance_referral (reference, role, desk, referred_by, referred_at, texts)
                        VALUES (:reference, :role, :desk, :by, :at, :texts)
                        """)
                .param("reference", reference.value())
                .param("role", role)
                .param("desk", desk)
                .param("by", login)
                .param("at", offset(at))
                .param("texts", sealed(NEED, reference, need))
                .update();
    }

    /** Stores the answer. */
    public void answered(CaseReference reference, boolean taken, String answer, String login, LocalDateTime at) {
        jdbc.sql(
                        """
                        UPDATE assistance_referral SET outcome = :outcome, answered_by = :by, answered_at = :at,
                                                       answer_texts = :texts
                         WHERE reference = :reference
                        """)
                .param("reference", reference.value())
                .param("outcome", taken ? "TAKEN" : "NOT_POSSIBLE")
                .param("by", login)
                .param("at", offset(at))
                .param("texts", sealed(ANSWER, reference, answer))
                .update();
    }

    /** Stores what was arranged instead. */
    public void followed(CaseReference reference, String arranged, String login, LocalDateTime at) {
        jdbc.sql(
                        """
                        UPDATE assistance_referral SET followed_by = :by, followed_at = :at, follow_texts = :texts
                         WHERE reference = :reference
                        """)
                .param("reference", reference.value())
                .param("by", login)
                .param("at", offset(at))
                .param("texts", sealed(FOLLOWED, reference, arranged))
                .update();
    }

    /** What was asked in a matter. */
    public Optional<Referral> find(CaseReference reference) {
        return jdbc.sql("SELECT * FROM assistance_referral WHERE reference = ?")
                .param(reference.value())
                .query((row, n) -> read(reference, row))
                .optional();
    }

    private Referral read(CaseReference reference, ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Referral(
                row.getString("role"),
                row.getString("desk"),
                open(NEED, reference, row).given("text"),
                outcome == null ? null : outcome.equals("TAKEN"),
                open(ANSWER, reference, row).text("text"),
                open(FOLLOWED, reference, row).text("text"));
    }

    private byte @Nullable [] sealed(EncryptedColumn column, CaseReference reference, String text) {
        return texts.seal(column.context(reference.value()), Texts.of("text", text));
    }

    private Texts open(EncryptedColumn column, CaseReference reference, ResultSet row) throws SQLException {
        return texts.open(column.context(reference.value()), row.getBytes(column.column()));
    }
}
