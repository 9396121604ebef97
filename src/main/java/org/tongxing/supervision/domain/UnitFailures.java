package org.tongxing.supervision.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit (a desk) failed in within a year.
 *
 * @param desk the desk
 * @param lateTasks tasks of theirs that were late up to the county's rung or further
 * @param orders orders (督办) issued to them
 * @param lateAnswers answers that came late
 * @param sentBack answers that were sent back
 * @param clueOn day on which a clue about them was passed to the procuratorate (移送线索) last; null when it never was
 */
public record UnitFailures(
        String desk, int lateTasks, int orders, int lateAnswers, int sentBack, @Nullable LocalDate clueOn) {

    private static final int REPEATED = 2;

    /** Whether they failed again after they had failed: only then a clue may be passed. */
    public boolean repeated() {
        return lateTasks + lateAnswers + sentBack >= REPEATED;
    }
}
