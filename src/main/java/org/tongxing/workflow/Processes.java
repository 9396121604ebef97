package org.tongxing.workflow;

import java.util.Optional;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/**
 * The one port to the engine. Calls join the transaction of the caller, and run with the authority of the system: what
 * a person may do has been decided before by the use case.
 */
public interface Processes {

    /**
     * Starts the process whose start event waits for a message.
     *
     * @param message name of the message, such as {@code register.careNeeded}
     * @param reference business key of the new instance
     * @param area area of the matter; its county becomes the instance's tenant for life
     * @param outcome variables to begin with
     */
    void start(String message, CaseReference reference, AreaCode area, Outcome outcome);

    /**
     * Tells a running instance what happened.
     *
     * @return false when the instance does not wait for that message now, or has ended
     */
    boolean tell(CaseReference reference, String message, Outcome outcome);

    /**
     * Tells the running parts of a matter, which its instance has called, what happened. A part that does not wait for
     * that message now hears nothing.
     */
    void tellParts(CaseReference matter, String message);

    /** Id of the open task of a step of an instance, if there is one: for links, no other use. */
    Optional<String> openTask(CaseReference reference, String step);

    /** Gives the open tasks of an instance to the desks that would get them now. */
    void settleDesks(CaseReference reference);
}
