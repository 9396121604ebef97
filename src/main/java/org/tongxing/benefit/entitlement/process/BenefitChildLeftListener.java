package org.tongxing.benefit.entitlement.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.EndBenefits;
import org.tongxing.register.ChildLeft;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;

/** Ends what goes on for a child who left the ledger, here and at the place of the hukou, in the same transaction. */
@Component
class BenefitChildLeftListener {

    private final EndBenefits useCase;
    private final Processes processes;

    BenefitChildLeftListener(EndBenefits useCase, Processes processes) {
        this.useCase = useCase;
        this.processes = processes;
    }

    @EventListener
    void on(ChildLeft left) {
        useCase.end(left.child(), left.exitReason(), left.on()).forEach(ended -> {
            processes.tell(ended.application(), CrossProvinceBenefitModel.CHILD_LEFT, Outcome.none());
            ended.verification()
                    .ifPresent(verification ->
                            processes.tell(verification, OriginVerificationModel.REQUEST_WITHDRAWN, Outcome.none()));
        });
    }
}
