package org.tongxing.workflow;

import java.util.List;
import java.util.Optional;

/**
 * The open tasks of all desks, for who sees to it that each lies where somebody works. What is changed here is changed
 * with the authority of the system.
 */
public interface TaskBaskets {

    /**
     * A task that somebody has claimed.
     *
     * @param taskId the task
     * @param desk desk that it lies at
     * @param login who has claimed it
     */
    record Claimed(String taskId, String desk, String login) {}

    /** The desks that have open tasks, in order of their codes, those after one; by an index, however many tasks there are. */
    List<String> desksAfter(String desk, int most);

    /** The desks that tasks have fallen from because nobody was there: the tasks lie higher up meanwhile. */
    List<String> desksFallenFrom();

    /** Open tasks that lie at a desk. */
    List<String> tasksAt(String desk);

    /** Open tasks that have fallen from a desk. */
    List<String> tasksFallenFrom(String desk);

    /** Tasks that somebody has claimed, in order of their ids, those after one. */
    List<Claimed> claimedAfter(String taskId, int most);

    /** Tasks that a person has claimed, at whatever desk. */
    List<Claimed> claimedBy(String login);

    /**
     * Gives an open task to the desk that would get it today.
     *
     * @return where it lies now; empty when it stayed or has been done
     */
    Optional<String> settle(String taskId);

    /**
     * Takes a task back from who has claimed it: it lies at its desk again.
     *
     * @return false when it is not claimed by them any more
     */
    boolean release(String taskId, String login);

    /** Forgets what is known of tasks that have been done. */
    void forgetDone();
}
