package org.tongxing.supervision.application;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxing.access.Avoidances;
import org.tongxing.access.MatterHidden;
import org.tongxing.supervision.persistence.JdbcOrders;

/** The orders (督办) about a matter that is hidden from a worker's line are hidden with it, and what was told of them. */
@Component
class HideOrders {

    private final JdbcOrders orders;
    private final Avoidances avoidances;

    HideOrders(JdbcOrders orders, Avoidances avoidances) {
        this.orders = orders;
        this.avoidances = avoidances;
    }

    @EventListener
    void hide(MatterHidden hidden) {
        orders.about(hidden.matter())
                .forEach(order ->
                        avoidances.hideWith(order, List.of(hidden.matter().value())));
    }
}
