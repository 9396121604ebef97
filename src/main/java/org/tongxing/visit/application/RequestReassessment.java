package org.tongxing.visit.application;

import org.springframework.stereotype.Component;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;

/**
 * Asks the case to grade its child anew (提请复评). A case that does not listen now reads the request from the view of
 * visits when it comes to wait again.
 */
@Component("requestReassessmentUseCase")
public class RequestReassessment {

    private static final String MESSAGE = "visit.reassessmentRequested";

    private final Processes processes;

    RequestReassessment(Processes processes) {
        this.processes = processes;
    }

    /** Tells the case. */
    public void request(CaseReference caseReference) {
        processes.tell(caseReference, MESSAGE, Outcome.none());
    }
}
