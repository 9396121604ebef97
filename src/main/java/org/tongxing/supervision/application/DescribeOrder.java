package org.tongxing.supervision.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongxing.organization.DeskNames;
import org.tongxing.organization.Organization;
import org.tongxing.shared.CaseReference;
import org.tongxing.supervision.domain.OrderAnswer;
import org.tongxing.supervision.domain.SupervisionOrder;
import org.tongxing.supervision.persistence.JdbcAnswers;
import org.tongxing.supervision.persistence.JdbcOrders;

/** Puts an order and its answers into words for the forms. */
@Component
public class DescribeOrder {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final JdbcOrders orders;
    private final JdbcAnswers answers;
    private final DeskNames names;
    private final Organization organization;
    private final Clock clock;

    DescribeOrder(JdbcOrders orders, JdbcAnswers answers, DeskNames names, Organization organization, Clock clock) {
        this.orders = orders;
        this.answers = answers;
        this.names = names;
        this.organization = organization;
        this.clock = clock;
    }

    /** Lines of a form, by key: the order, what is late, and the answers until now. */
    public Map<String, Object> lines(CaseReference reference) {
        SupervisionOrder order = orders.find(reference).orElseThrow();
        List<OrderAnswer> given = answers.of(reference);
        Map<String, String> desks = names.of(List.of(order.orderedDesk(), order.orderingDesk()), LocalDate.now(clock));
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                "orderLine",
                "督办 %s　%s → %s".formatted(reference, desks.get(order.orderingDesk()), desks.get(order.orderedDesk())));
        shown.put("matterLine", "逾期事项：%s“%s”".formatted(order.about(), order.label()));
        shown.put("reasonLine", "理由：" + (order.reason() == null ? "" : order.reason()));
        shown.put("dayLine", "%s发出，请于%s前答复".formatted(order.issuedAt().format(TIME), OrderTexts.day(order.answerBy())));
        shown.put("answersLine", answers(given));
        return shown;
    }

    private String answers(List<OrderAnswer> given) {
        if (given.isEmpty()) {
            return "尚未答复。";
        }
        Set<String> logins = given.stream().map(OrderAnswer::answeredBy).collect(Collectors.toSet());
        Map<String, String> people = organization.displayNames(logins);
        return given.stream().map(answer -> line(answer, people)).collect(Collectors.joining("\n\n"));
    }

    private static String line(OrderAnswer answer, Map<String, String> people) {
        String line = "第%d次答复（%s，%s）：%s"
                .formatted(
                        answer.number(),
                        people.getOrDefault(answer.answeredBy(), answer.answeredBy()),
                        answer.answeredAt().format(TIME),
                        answer.text());
        if (answer.outcome() == null) {
            return line;
        }
        String opinion = answer.opinion() == null ? "" : "：" + answer.opinion();
        return line + "　——" + answer.outcome().label() + opinion;
    }
}
