package org.tongxing.workflow;

import java.util.Optional;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/** Who opens or submits the form of a task, and of which matter. */
public interface FormContext {

    /** Login of the person. */
    String login();

    /** Number of the instance that the task belongs to (its business key). */
    CaseReference reference();

    /** Area of the matter, as fine as the instance knows it. */
    AreaCode area();

    /** Id of the task, for links; no other use. */
    String taskId();

    /** Id of the step in the model, such as {@code userTask_recordVisit}, where one form serves two steps. */
    String step();

    /** A variable of the instance. */
    <T> Optional<T> find(ProcessVariable<T> variable);

    /**
     * A variable that the model guarantees at this step.
     *
     * @throws IllegalStateException when it is missing
     */
    default <T> T get(ProcessVariable<T> variable) {
        return find(variable)
                .orElseThrow(() -> new IllegalStateException("variable " + variable.name() + " is not set"));
    }
}
