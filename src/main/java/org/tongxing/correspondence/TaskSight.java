package org.tongxing.correspondence;

import java.util.Collection;
import java.util.Set;

/** Which tasks a person may see; the engine's edge answers, so that a notice leads nobody to a closed door. */
public interface TaskSight {

    /** Those of some tasks that are open and that a person may see. */
    Set<String> visibleAmong(String login, Collection<String> taskIds);

    /** Those of some tasks that are open. */
    Set<String> openAmong(Collection<String> taskIds);

    /** Whether a person may see the clock (计时) of a task: the desk above may, though it does not see the task. */
    boolean seesClock(String login, String taskId);
}
