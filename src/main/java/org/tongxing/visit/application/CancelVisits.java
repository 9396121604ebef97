package org.tongxing.visit.application;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.register.ChildLeft;
import org.tongxing.visit.domain.Visits;

/** Visits planned for a child who left the ledger come to nothing; their tasks end with the case. */
@Component
@Transactional
class CancelVisits {

    private final Visits visits;

    CancelVisits(Visits visits) {
        this.visits = visits;
    }

    @EventListener
    void on(ChildLeft left) {
        visits.cancelPlanned(left.child());
    }
}
