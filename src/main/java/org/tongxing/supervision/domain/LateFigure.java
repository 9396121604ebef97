package org.tongxing.supervision.domain;

import java.time.LocalDateTime;

/**
 * Late tasks of an area.
 *
 * @param area code of the area
 * @param tasks how many
 * @param oldest when the longest late one was due
 */
public record LateFigure(String area, int tasks, LocalDateTime oldest) {}
