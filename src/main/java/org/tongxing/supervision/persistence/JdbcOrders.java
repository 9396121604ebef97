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
import org.tongxing.supervision.domain.OrderState;
import org.tongxing.supervision.domain.SupervisionOrder;

/** Orders (督办). */
@Repository
public class JdbcOrders implements EncryptedColumns {

    private static final EncryptedColumn REASON = EncryptedColumn.of("supervision_order", "texts", "reference");

    private static final String NOT_AVOIDED =
            """
             AND NOT EXISTS (SELECT FROM avoidance k
                              WHERE k.login = :login
                                AND (k.matter IN (o.about, o.matter, o.reference) OR k.child_id = o.child_id))
            """;

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
        return List.of(REASON);
    }

    /**
     * Stores a new order.
     *
     * @return false when the task has an order already that is not done
     */
    public boolean add(SupervisionOrder order) {
        return jdbc.sql(
                                """
                        INSERT INTO supervision_order (reference, about, matter, task_id, child_id, label, area, county, ordered_desk,
                                                       ordering_desk, issued_by, issued_at, answer_by, texts)
                        VALUES (:reference, :about, :matter, :task, :child, :label, :area, :county, :ordered, :ordering, :by, :at,
                                :answerBy, :texts)
                        ON CONFLICT (task_id) WHERE state <> 'ACCEPTED' DO NOTHING
                        """)
                        .param("reference", order.reference().value())
                        .param("about", order.about().value())
                        .param("matter", order.matter())
                        .param("task", order.taskId())
                        .param("child", order.childId())
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

    /** Numbers of the orders about a matter. */
    public List<CaseReference> about(CaseReference matter) {
        return jdbc.sql(
                        """
                        SELECT reference FROM supervision_order
                         WHERE (about = :matter OR matter = :matter) AND reference <> :matter ORDER BY reference
                        """)
                .param("matter", matter.value())
                .query((row, n) -> new CaseReference(row.getString(1)))
                .list();
    }

    /** Orders of a scope, without their reasons, the newest first. */
    public List<SupervisionOrder> within(SupervisionScope scope, int most) {
        return jdbc.sql("SELECT * FROM supervision_order o WHERE " + scope.condition("o.county", "o.area")
                        + " AND NOT EXISTS (SELECT FROM avoidance a WHERE a.matter IN (o.about, o.matter, o.reference))"
                        + NOT_AVOIDED
                        + " ORDER BY (state = 'ACCEPTED'), issued_at DESC, reference DESC LIMIT :most")
                .params(scope.parameters())
                .param("login", scope.login())
                .param("most", most)
                .query((row, n) -> order(row, null))
                .list();
    }

    /**
     * Orders that some desks of a person have received, without their reasons, those that are not done first; but for
     * those from which the person keeps away (回避).
     */
    public List<SupervisionOrder> receivedBy(String login, Collection<String> desks, int most) {
        return desks.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM supervision_order o WHERE ordered_desk IN (:desks)" + NOT_AVOIDED
                                + " ORDER BY (state = 'ACCEPTED'), issued_at DESC, reference DESC LIMIT :most")
                        .param("login", login)
                        .param("desks", desks)
                        .param("most", most)
                        .query((row, n) -> order(row, null))
                        .list();
    }

    /** The ordered desk has answered, in time or late. */
    public void answered(CaseReference reference, boolean late) {
        jdbc.sql(
                        """
                        UPDATE supervision_order SET state = 'ANSWERED', times_late = times_late + :late
                         WHERE reference = :reference
                        """)
                .param("late", late ? 1 : 0)
                .param("reference", reference.value())
                .update();
    }

    /** The ordering desk has accepted an answer, and the order is done. */
    public void accepted(CaseReference reference) {
        jdbc.sql("UPDATE supervision_order SET state = 'ACCEPTED' WHERE reference = ?")
                .param(reference.value())
                .update();
    }

    /** The ordering desk has sent an answer back, and waits for another one by a day. */
    public void sentBack(CaseReference reference, LocalDate answerBy) {
        jdbc.sql(
                        """
                        UPDATE supervision_order
                           SET state = 'OPEN', answer_by = :answerBy, times_sent_back = times_sent_back + 1
                         WHERE reference = :reference
                        """)
                .param("answerBy", answerBy)
                .param("reference", reference.value())
                .update();
    }

    private SupervisionOrder order(ResultSet row, @Nullable String reason) throws SQLException {
        return new SupervisionOrder(
                new CaseReference(row.getString("reference")),
                new CaseReference(row.getString("about")),
                row.getString("matter"),
                row.getString("task_id"),
                row.getString("child_id"),
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
