package org.tongxing.monitoring.domain;

/**
 * How far a grid (网格) has come, of the children whom the person may see.
 *
 * @param grid its name; empty for the children in none
 * @param settled how many are settled
 * @param total how many there are
 * @param rest how many are open and without a change: what one click may confirm
 * @param elsewhere how many more are for others to look at (回避)
 */
public record GridProgress(String grid, int settled, int total, int rest, int elsewhere) {}
