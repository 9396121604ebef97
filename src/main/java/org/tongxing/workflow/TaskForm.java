package org.tongxing.workflow;

import java.util.Map;
import java.util.Set;

/**
 * The domain's side of a task form. A module implements one for each of its forms in its {@code process} package; the
 * form gate finds it by {@link #formId()} and lets nothing but its outcome pass into the engine.
 */
public interface TaskForm {

    /** Id of the {@code .form} file. */
    String formId();

    /** Labels of the fields that may be submitted, by key: any other key is refused. */
    Map<String, String> fields();

    /**
     * What the form shows, read from the domain as this person may see it: field values, read-only data, and choices
     * under {@code <key>Choices}. Called once for each opening.
     */
    Map<String, Object> show(FormContext task);

    /**
     * Checks and stores the submission in one use case.
     *
     * @return what the process goes on with
     * @throws org.tongxing.shared.RefusedException when a rule is broken; nothing is stored then
     */
    Outcome submit(FormContext task, Submission submission);

    /** The keys of {@link #fields()}. */
    default Set<String> keys() {
        return fields().keySet();
    }
}
