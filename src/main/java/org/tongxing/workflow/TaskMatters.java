package org.tongxing.workflow;

import java.util.Optional;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/** Which matter a task belongs to, for pages that stand beside the form. */
public interface TaskMatters {

    /**
     * A matter about a child.
     *
     * @param reference number of the task's instance
     */
    record Matter(CaseReference reference, ChildId child) {}

    /** The matter of a task of the signed-in person; empty when there is no such task for them, or no child in it. */
    Optional<Matter> ofTask(String taskId);
}
