package org.tongxing.supervision.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;
import org.tongxing.supervision.domain.AnswerOutcome;
import org.tongxing.supervision.domain.OrderAnswer;
import org.tongxing.supervision.domain.SupervisionOrder;
import org.tongxing.supervision.persistence.JdbcAnswers;
import org.tongxing.supervision.persistence.JdbcOrders;

/** The ordering desk accepts an answer or sends it back (认可督办答复). */
@Component
public class DecideAnswer {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS = fields();

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;
    private static final int LATEST_DAYS = 90;

    private final JdbcOrders orders;
    private final JdbcAnswers answers;
    private final OrderNotices notices;
    private final Clock clock;

    DecideAnswer(JdbcOrders orders, JdbcAnswers answers, OrderNotices notices, Clock clock) {
        this.orders = orders;
        this.answers = answers;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * What was decided.
     *
     * @param outcome accepted or sent back
     * @param answerDueAt when the next answer is due; of an accepted one, when it was
     */
    public record Decided(AnswerOutcome outcome, Date answerDueAt) {}

    /**
     * Stores the decision. Who has answered does not accept it themselves.
     *
     * @param answerBy last day for the next answer; needed when the answer is sent back
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public Decided decide(
            CaseReference reference,
            String login,
            @Nullable String outcome,
            @Nullable String opinion,
            @Nullable LocalDate answerBy) {
        SupervisionOrder order = orders.find(reference).orElseThrow();
        OrderAnswer answer = answers.of(reference).get(0);
        Violations violations = new Violations(FIELDS);
        violations.require("answerOutcome", outcome);
        AnswerOutcome chosen =
                violations.code(AnswerOutcome.class, "answerOutcome", outcome).orElse(null);
        violations.addIf(answer.answeredBy().equals(login), "answerOutcome", "答复人不能认可自己的答复，应由另一人办理");
        boolean back = chosen == AnswerOutcome.RETURN;
        String typed = OrderTexts.checked(violations, "opinion", opinion, back ? SHORTEST : 0, LONGEST);
        if (back) {
            OrderTexts.checkDay(violations, "answerBy", answerBy, LocalDate.now(clock), LATEST_DAYS);
        }
        violations.refuseIfAny();
        LocalDate day = back ? Objects.requireNonNull(answerBy) : order.answerBy();
        answers.decide(reference, decided(answer, Objects.requireNonNull(chosen), login, typed));
        if (back) {
            orders.sentBack(reference, day);
        } else {
            orders.accepted(reference);
        }
        tell(order, answer.number(), back, day);
        return new Decided(Objects.requireNonNull(chosen), IssueOrder.endOf(day, clock));
    }

    private static OrderAnswer decided(OrderAnswer answer, AnswerOutcome outcome, String login, String opinion) {
        return new OrderAnswer(
                answer.number(),
                answer.text(),
                answer.answeredBy(),
                answer.answeredAt(),
                outcome,
                login,
                opinion.isEmpty() ? null : opinion);
    }

    private void tell(SupervisionOrder order, int number, boolean back, LocalDate day) {
        String text = back
                ? "督办%s的答复被退回，请于%s前重新办理并答复。".formatted(order.reference(), OrderTexts.day(day))
                : "督办%s的答复已认可，督办办结。".formatted(order.reference());
        notices.tellOrdered(order, "decision:%s:%d".formatted(order.reference(), number), text);
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("answerOutcome", "意见");
        fields.put("opinion", "理由");
        fields.put("answerBy", "重新答复期限");
        return fields;
    }
}
