package org.tongxing.deadline;

import java.time.LocalDateTime;

/**
 * When something is due.
 *
 * @param at last moment
 * @param provisional 暂定: counted without the calendar of its year, and dated anew when that comes
 */
public record DueDate(LocalDateTime at, boolean provisional) {}
