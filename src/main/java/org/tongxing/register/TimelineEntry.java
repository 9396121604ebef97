package org.tongxing.register;

import java.time.LocalDate;

/** One line of a child's timeline. */
public record TimelineEntry(LocalDate on, String title, String text) {}
