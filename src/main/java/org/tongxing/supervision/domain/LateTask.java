package org.tongxing.supervision.domain;

import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/**
 * An open task whose date has passed.
 *
 * @param taskId the task
 * @param step id of the step in the model
 * @param label what the step is called
 * @param desk where it lies
 * @param dueAt when it was due
 * @param county county (or area above) whose matter it is
 * @param area area of the matter, as fine as it is known
 * @param reference number of the task's instance
 * @param matter number of the matter that the instance belongs to
 * @param childId number of the child concerned
 * @param avoided whether somebody keeps away from the matter or the child (回避), or the matter is hidden
 * @param climbed rungs that it has climbed since it was due
 */
public record LateTask(
        String taskId,
        String step,
        String label,
        String desk,
        LocalDateTime dueAt,
        AreaCode county,
        AreaCode area,
        CaseReference reference,
        String matter,
        @Nullable String childId,
        boolean avoided,
        Set<Rung> climbed) {}
