package org.tongxing.workflow;

import java.util.Set;

/** A page of our own for the tasks of some steps, beside their form in Tasklist: narrow screens are led there. */
public interface TaskPage {

    /** Ids of the steps in the models, such as {@code userTask_recordVisit}. */
    Set<String> steps();

    /** Path of the page of a task. */
    String address(String taskId);
}
