package org.tongxing.workflow;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When open tasks climb the next rung of the ladder of late work (逾期督办阶梯). A task that gets another date begins anew. */
public interface TaskRungs {

    /**
     * The next rung of a task.
     *
     * @param taskId the task
     * @param dueAt the date from which the rung was reckoned: if the task has another one by now nothing changes
     * @param at when it climbs again; null when it has climbed the whole ladder
     */
    record NextRung(String taskId, LocalDateTime dueAt, @Nullable LocalDateTime at) {}

    /** Stores the next rungs of some tasks; one that somebody works on at this moment is left to the next sweep. */
    void climbAt(List<NextRung> rungs);

    /** Takes late tasks of some steps out of the ladder: their model has one of its own. */
    void leaveAlone(Collection<String> steps, LocalDateTime now);

    /** Lets every late task be looked at again: the limits of the ladder or the calendar are others now. */
    void reckonAnew(LocalDateTime now);
}
