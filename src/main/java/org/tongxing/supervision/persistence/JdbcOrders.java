package org.tongxing.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.supervision.domain.AnswerOutcome;
import org.tongxing.supervision.domain.OrderAnswer;
import org.tongxing.supervision.domain.OrderState;
import org.tongxing.supervision.domain.SupervisionOrder;

/** Orders (督办) and their answers. */
@Repository
public class JdbcOrders implements EncryptedColumns {

    private static final EncryptedColumn REASON = EncryptedColumn.of("supervision_order", "texts", "reference");
    private static final EncryptedColumn ANSWER =
            EncryptedColumn.of("supervision_answer", "texts", "reference", "number");
    private static final EncryptedColumn OPINION =
            EncryptedColumn.of("supervision_answer", "decision_texts", "reference", "number");

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final Clock clock;

    public JdbcOrders(JdbcClient jdbc, SealedTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(REASON, ANSWER, OPINION);
    }

    /**
     * Stores a new order.
     *
     * @return false when the task has an order already that is not done
     */
    public boolean add(SupervisionOrder order) {
        return jdbc.sql(
                                """
                        INSERT INTO supervision_order (reference, about, task_id, label, area, county, ordered_desk,
                                                       ordering_desk, issued_by, issued_at, answer_by, texts)
                        VALUES (:reference, :about, :task, :label, :area, :county, :ordered, :ordering, :by, :at,
                                :answerBy, :texts)
                        ON CONFLICT (task_id) WHERE state <> 'ACCEPTED' DO NOTHING
                        """)
                        .param("reference", order.reference().value())
                        .param("about", order.about().value())
                        .param("task", order.taskId())
                        .param("label", order.label())
                        .param("area", order.area().value())
                        .param("county", order.county().value())
                        .param("ordered", order.orderedDesk())
                        .param("ordering", order.orderingDesk())
                        .param("by", order.issuedBy())
                        .param("at", now())
                        .param("answerBy", order.answerBy())
                        .param(
                                "texts",
                                texts.seal(
                                        REASON.context(order.reference().value()), Texts.of("reason", order.reason())))
                        .update()
                == 1;
    }

    /** Whether a task has an order that is not done. */
    public boolean isOrdered(String taskId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM supervision_order WHERE task_id = ? AND state <> 'ACCEPTED')")
                .param(taskId)
                .query(Boolean.class)
                .single();
    }

    /** An order with its reason. */
    public Optional<SupervisionOrder> find(CaseReference reference) {
        return jdbc.sql("SELECT * FROM supervision_order WHERE reference = ?")
                .param(reference.value())
                .query((row, n) -> order(
                        row,
                        texts.open(REASON.context(reference.value()), row.getBytes("texts"))
                                .text("reason")))
                .optional();
    }

    /** Orders of a scope, without their reasons, the newest first. */
    public List<SupervisionOrder> within(SupervisionScope scope, int most) {
        return jdbc.sql("SELECT * FROM supervision_order o WHERE " + scope.condition("o.county", "o.area")
                        + " AND NOT EXISTS (SELECT FROM avoidance a WHERE a.matter IN (o.about, o.reference))"
                        + " ORDER BY (state = 'ACCEPTED'), issued_at DESC, reference DESC LIMIT :most")
                .params(scope.parameters())
                .param("most", most)
                .query((row, n) -> order(row, null))
                .list();
    }

    /** Orders that some desks have received, without their reasons, those that are not done first. */
    public List<SupervisionOrder> receivedBy(Collection<String> desks, int most) {
        return desks.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM supervision_order WHERE ordered_desk IN (:desks)"
                                + " ORDER BY (state = 'ACCEPTED'), issued_at DESC, reference DESC LIMIT :most")
                        .param("desks", desks)
                        .param("most", most)
                        .query((row, n) -> order(row, null))
                        .list();
    }

    /** Stores the next answer, and whether it came late. */
    public void answer(CaseReference reference, String login, String text, boolean late) {
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
                        now(),
                        texts.seal(ANSWER.context(reference.value(), number), Texts.of("answer", text)))
                .update();
        jdbc.sql(
                        """
                        UPDATE supervision_order SET state = 'ANSWERED', times_late = times_late + :late
                         WHERE reference = :reference
                        """)
                .param("late", late ? 1 : 0)
                .param("reference", reference.value())
                .update();
    }

    /** The answers to an order, the latest first. */
    public List<OrderAnswer> answers(CaseReference reference) {
        return jdbc.sql("SELECT * FROM supervision_answer WHERE reference = ? ORDER BY number DESC")
                .param(reference.value())
                .query((row, n) -> answer(reference, row))
                .list();
    }

    /** Stores what the ordering side says of the latest answer. */
    public void decide(CaseReference reference, OrderAnswer answer, LocalDate answerBy) {
        boolean accepted = answer.outcome() == AnswerOutcome.ACCEPT;
        jdbc.sql(
                        """
                        UPDATE supervision_answer
                           SET outcome = :outcome, decided_by = :by, decided_at = :at, decision_texts = :texts
                         WHERE reference = :reference AND number = :number
                        """)
                .param("outcome", accepted ? "ACCEPT" : "RETURN")
                .param("by", answer.decidedBy())
                .param("at", now())
                .param(
                        "texts",
                        texts.seal(
                                OPINION.context(reference.value(), answer.number()),
                                Texts.of("opinion", answer.opinion())))
                .param("reference", reference.value())
                .param("number", answer.number())
                .update();
        jdbc.sql(
                        """
                        UPDATE supervision_order
                           SET state = :state, answer_by = :answerBy, times_sent_back = times_sent_back + :back
                         WHERE reference = :reference
                        """)
                .param("state", accepted ? "ACCEPTED" : "OPEN")
                .param("answerBy", answerBy)
                .param("back", accepted ? 0 : 1)
                .param("reference", reference.value())
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
                here(row.getObject("answered_at", OffsetDateTime.class)),
                outcome == null ? null : AnswerOutcome.valueOf(outcome),
                row.getString("decided_by"),
                texts.open(OPINION.context(reference.value(), number), row.getBytes("decision_texts"))
                        .text("opinion"));
    }

    private SupervisionOrder order(ResultSet row, @Nullable String reason) throws SQLException {
        return new SupervisionOrder(
                new CaseReference(row.getString("reference")),
                new CaseReference(row.getString("about")),
                row.getString("task_id"),
                row.getString("label"),
                new AreaCode(row.getString("area")),
                new AreaCode(row.getString("county")),
                row.getString("ordered_desk"),
                row.getString("ordering_desk"),
                row.getString("issued_by"),
                here(row.getObject("issued_at", OffsetDateTime.class)),
                row.getObject("answer_by", LocalDate.class),
                OrderState.valueOf(row.getString("state")),
                row.getInt("times_sent_back"),
                row.getInt("times_late"),
                reason);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private LocalDateTime here(OffsetDateTime stored) {
        return stored.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }
}
