package org.tongxing.workflow.clock;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxing.deadline.ClockChanges;
import org.tongxing.deadline.ClockChanges.Change;
import org.tongxing.deadline.Limit;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/**
 * The clock of an open task.
 *
 * @param task id of the task
 * @param name what is to be done
 * @param reference number of its instance
 * @param desk whose it is
 * @param start when it began
 * @param due when it runs out; null while it stands, or when the task has no limit
 * @param provisional 暂定
 * @param limit the limit that dates it; null when something else does
 * @param allowed what may be done with it
 * @param changes what has happened to it
 */
public record TaskClock(
        String task,
        String name,
        CaseReference reference,
        AreaCode area,
        String desk,
        LocalDateTime start,
        @Nullable LocalDateTime due,
        boolean provisional,
        @Nullable Limit limit,
        ClockChanges.Allowed allowed,
        List<Change> changes) {

    /** The pause in which it stands. */
    public Optional<Change> pause() {
        return ClockChanges.pause(changes);
    }

    /** Whether it was extended. */
    public boolean extended() {
        return changes.stream().anyMatch(change -> change.kind() == ClockChanges.Kind.EXTEND);
    }
}
