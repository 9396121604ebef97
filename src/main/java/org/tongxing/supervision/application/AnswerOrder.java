package org.tongxing.supervision.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;
import org.tongxing.supervision.domain.SupervisionOrder;
import org.tongxing.supervision.persistence.JdbcAnswers;
import org.tongxing.supervision.persistence.JdbcOrders;

/** The ordered desk answers (答复督办). */
@Component
public class AnswerOrder {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS = Map.of("answer", "办理情况");

    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final JdbcOrders orders;
    private final JdbcAnswers answers;
    private final OrderNotices notices;
    private final Clock clock;

    AnswerOrder(JdbcOrders orders, JdbcAnswers answers, OrderNotices notices, Clock clock) {
        this.orders = orders;
        this.answers = answers;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Stores an answer; one after its day is counted as late.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public void answer(CaseReference reference, String login, @Nullable String answer) {
        Violations violations = new Violations(FIELDS);
        String typed = OrderTexts.checked(violations, "answer", answer, SHORTEST, LONGEST);
        violations.refuseIfAny();
        SupervisionOrder order = orders.find(reference).orElseThrow();
        int number = answers.add(reference, login, typed);
        orders.answered(reference, LocalDate.now(clock).isAfter(order.answerBy()));
        notices.tellOrdering(
                order,
                "answer:%s:%d".formatted(reference, number),
                "督办%s（%s“%s”）已答复，请认可或退回。".formatted(reference, order.about(), order.label()));
    }
}
