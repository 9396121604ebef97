package org.tongxing.benefit.entitlement.domain;

import java.time.LocalDate;
import org.tongxing.shared.AreaCode;

/**
 * The clock of the next rung of an application that waits.
 *
 * @param limit key of the limit that dates it
 * @param area whose limit it is: the other side's, or ours once its time is over
 * @param start day on which it begins
 */
public record Chasing(ChaseRung rung, String limit, AreaCode area, LocalDate start) {}
