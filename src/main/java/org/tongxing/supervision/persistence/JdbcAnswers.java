package org.tongxing.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.shared.CaseReference;
import org.tongxing.supervision.domain.AnswerOutcome;
import org.tongxing.supervision.domain.OrderAnswer;

/** Answers to orders (督办), and what became of them. */
@Repository
public class JdbcAnswers implements EncryptedColumns {

    private static final EncryptedColumn ANSWER =
            EncryptedColumn.of("supervision_answer", "texts", "reference", "number");
    private static final EncryptedColumn OPINION =
            EncryptedColumn.of("supervision_answer", "decision_texts", "reference", "number");

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final Clock clock;

    public JdbcAnswers(JdbcClient jdbc, SealedTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(ANSWER, OPINION);
    }

    /**
     * Stores the next answer to an order.
     *
     * @return its number
     */
    public int add(CaseReference reference, String login, String text) {
        int number = jdbc.sql("SELECT count(*) + 1 FROM supervision_answer WHERE reference = ?")
                .param(reference.value())
                .query(Integer.class)
                .single();
        jdbc.sql(
                        """
                        INSERT INTO supervision_answer (reference, number, answered_by, answered_at, texts)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(
                        reference.value(),
                        number,
                        login,
                        OffsetDateTime.now(clock),
                        texts.seal(ANSWER.context(reference.value(), number), Texts.of("answer", text)))
                .update();
        return number;
    }

    /** The answers to an order, the latest first. */
    public List<OrderAnswer> of(CaseReference reference) {
        return jdbc.sql("SELECT * FROM supervision_answer WHERE reference = ? ORDER BY number DESC")
                .param(reference.value())
                .query((row, n) -> answer(reference, row))
                .list();
    }

    /** Stores what the ordering side says of an answer. */
    public void decide(CaseReference reference, OrderAnswer answer) {
        jdbc.sql(
                        """
                        UPDATE supervision_answer
                           SET outcome = :outcome, decided_by = :by, decided_at = :at, decision_texts = :texts
                         WHERE reference = :reference AND number = :number
                        """)
                .param("outcome", answer.outcome() == AnswerOutcome.ACCEPT ? "ACCEPT" : "RETURN")
                .param("by", answer.decidedBy())
                .param("at", OffsetDateTime.now(clock))
                .param(
                        "texts",
                        texts.seal(
                                OPINION.context(reference.value(), answer.number()),
                                Texts.of("opinion", answer.opinion())))
                .param("reference", reference.value())
                .param("number", answer.number())
                .update();
    }

    private OrderAnswer answer(CaseReference reference, ResultSet row) throws SQLException {
        int number = row.getInt("number");
        String outcome = row.getString("outcome");
        return new OrderAnswer(
                number,
                texts.open(ANSWER.context(reference.value(), number), row.getBytes("texts"))
                        .given("answer"),
                row.getString("answered_by"),
                row.getObject("answered_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDateTime(),
                outcome == null ? null : AnswerOutcome.valueOf(outcome),
                row.getString("decided_by"),
                texts.open(OPINION.context(reference.value(), number), row.getBytes("decision_texts"))
                        .text("opinion"));
    }
}
