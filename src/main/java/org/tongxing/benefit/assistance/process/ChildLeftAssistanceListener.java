package org.tongxing.benefit.assistance.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.EndAssistance;
import org.tongxing.benefit.assistance.domain.EndReason;
import org.tongxing.register.ChildLeft;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;

/** Ends what is undecided for a child who died or moved away, in the same transaction. */
@Component
class ChildLeftAssistanceListener {

    /** Reasons of the ledger for which help ends; whoever got a hukou here or grew older is helped on. */
    private static final Map<String, EndReason> ENDING =
            Map.of("DIED", EndReason.DIED, "MOVED_AWAY", EndReason.MOVED_AWAY, "RETURNED", EndReason.MOVED_AWAY);

    private final EndAssistance useCase;
    private final Processes processes;

    ChildLeftAssistanceListener(EndAssistance useCase, Processes processes) {
        this.useCase = useCase;
        this.processes = processes;
    }

    @EventListener
    void on(ChildLeft left) {
        Optional.ofNullable(ENDING.get(left.exitReason())).ifPresent(reason -> {
            Outcome outcome = Outcome.of(TemporaryAssistanceModel.EXIT_REASON, reason.name());
            useCase.childLeft(left.child(), reason)
                    .forEach(matter -> processes.tell(matter, TemporaryAssistanceModel.CHILD_LEFT, outcome));
        });
    }
}
