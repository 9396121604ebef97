package org.tongxing.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task on a page of our own: opened, kept and submitted by the same gate and the same rules as in Tasklist. Every call
 * throws {@link TaskGoneException} when the task is not there for this person, or is not to be done any more.
 */
public interface TaskDesk {

    /** The matter of an open task with a form of this id, without a look at its form: no event of the record. */
    FormContext find(String login, String taskId, String formId);

    /**
     * Opens the form; that is on the record.
     *
     * @return what the handler of the form shows, and over it what this person had typed before; choices are lists of maps
     *     with {@code label} and {@code value}
     */
    Map<String, @Nullable Object> open(String login, String taskId, String formId);

    /** Keeps what was typed so far, encrypted; the next opening shows it, here and in Tasklist. */
    void keep(String login, String taskId, String formId, Map<String, Object> values);

    /**
     * Submits the form: who submits has taken the task.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken; nothing is stored then
     */
    void submit(String login, String taskId, String formId, Map<String, Object> values);
}
