package org.tongxing.supervision.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxing.access.Avoidances;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.organization.Superiors;
import org.tongxing.shared.ChildId;
import org.tongxing.supervision.domain.SupervisionOrder;

/**
 * Tells the two desks of an order (督办). A desk where somebody keeps away from the matter or the child (回避) is passed by as
 * the order's tasks pass it by: the nearest one above it is told.
 */
@Component
class OrderNotices {

    private final Notices notices;
    private final Avoidances avoidances;
    private final Superiors superiors;
    private final Clock clock;

    OrderNotices(Notices notices, Avoidances avoidances, Superiors superiors, Clock clock) {
        this.notices = notices;
        this.avoidances = avoidances;
        this.superiors = superiors;
        this.clock = clock;
    }

    /** Tells the desk that has to answer. */
    void tellOrdered(SupervisionOrder order, String onceKey, String text) {
        tell(order, order.orderedDesk(), onceKey, text);
    }

    /** Tells the desk that has ordered it. */
    void tellOrdering(SupervisionOrder order, String onceKey, String text) {
        tell(order, order.orderingDesk(), onceKey, text);
    }

    private void tell(SupervisionOrder order, String desk, String onceKey, String text) {
        Set<String> avoiding = avoidances.whoAvoids(
                order.childId() == null ? null : new ChildId(order.childId()),
                List.of(order.reference().value(), order.about().value(), order.matter()));
        String told = avoiding.isEmpty() ? desk : superiors.deskOrAbove(desk, LocalDate.now(clock), avoiding);
        notices.tell(new Notice(onceKey, told, NoticeKind.SUPERVISION, order.reference(), null, text));
    }
}
