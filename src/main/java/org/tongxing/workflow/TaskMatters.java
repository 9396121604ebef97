package org.tongxing.workflow;

import java.util.Optional;
import org.tongxing.shared.ChildId;

/** Which matter a task belongs to, for pages that stand beside the form. */
public interface TaskMatters {

    /** The child of a task of the signed-in person; empty when there is no such task for them. */
    Optional<ChildId> childOfTask(String taskId);
}
