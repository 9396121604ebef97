package org.tongxing.carecase.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxing.carecase.application.EndCases;
import org.tongxing.register.ChildLeft;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;

/** Ends the cases of a child who left the ledger, and their processes with all timers, in the same transaction. */
@Component
class ChildLeftListener {

    private final EndCases useCase;
    private final Processes processes;

    ChildLeftListener(EndCases useCase, Processes processes) {
        this.useCase = useCase;
        this.processes = processes;
    }

    @EventListener
    void on(ChildLeft left) {
        Outcome reason = Outcome.of(CareCaseModel.EXIT_REASON, left.exitReason());
        useCase.end(left.child(), left.exitReason(), left.on())
                .forEach(reference -> processes.tell(reference, CareCaseModel.CHILD_LEFT, reason));
    }
}
