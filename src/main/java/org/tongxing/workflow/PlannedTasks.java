package org.tongxing.workflow;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.tongxing.shared.CaseReference;

/** Moves tasks that lie ahead to other dates: those of a step whose dates an instance carries as variables. */
public interface PlannedTasks {

    /**
     * Moves the open tasks of a step with the variables that hold its dates, and the timers that were set to the old
     * date. A task whose date is not any more what it was is left alone.
     *
     * @param step id of the task in its model
     * @param dueVariable name of the variable with the due date
     * @param followUpVariable name of the variable from when the task is shown
     * @return how many tasks have moved, by the desk whose they are
     */
    Map<String, Integer> move(String step, String dueVariable, String followUpVariable, List<Moved> moves);

    /**
     * A task's new dates.
     *
     * @param reference number of its instance
     * @param was due date until now
     */
    record Moved(CaseReference reference, LocalDateTime was, LocalDateTime due, LocalDateTime followUp) {}
}
