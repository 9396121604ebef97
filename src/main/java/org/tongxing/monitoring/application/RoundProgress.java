package org.tongxing.monitoring.application;

import java.util.List;
import org.tongxing.monitoring.domain.GridProgress;

/**
 * How far a community has come, of the children whom the person may see.
 *
 * @param grids by name; children in no grid first
 */
public record RoundProgress(List<GridProgress> grids) {

    /** How many are settled. */
    public int settled() {
        return grids.stream().mapToInt(GridProgress::settled).sum();
    }

    /** How many there are. */
    public int total() {
        return grids.stream().mapToInt(GridProgress::total).sum();
    }

    /** How many are open and without a change. */
    public int rest() {
        return grids.stream().mapToInt(GridProgress::rest).sum();
    }

    /** The same of a grid. */
    public int restOf(String grid) {
        return grids.stream()
                .filter(one -> one.grid().equals(grid))
                .mapToInt(GridProgress::rest)
                .sum();
    }

    /** How many more are for others to look at (回避). */
    public int elsewhere() {
        return grids.stream().mapToInt(GridProgress::elsewhere).sum();
    }
}
