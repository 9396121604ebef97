package org.tongxing.deadline;

import java.time.LocalDateTime;

/** When something is due; provisional (暂定) while the calendar of that year is missing. */
public record DueDate(LocalDateTime at, boolean provisional) {}
