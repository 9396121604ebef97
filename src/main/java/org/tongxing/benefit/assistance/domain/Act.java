package org.tongxing.benefit.assistance.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.tongxing.benefit.domain.Yuan;

/**
 * A step that somebody has taken.
 *
 * @param outcome code of what came of it
 * @param help what it is about to give; of 追回 the money that came back
 * @param on day that the step names: put up, delivered, paid back
 * @param until last day of a public notice
 * @param note reason or remarks, as typed
 */
public record Act(
        AssistanceStep step,
        String outcome,
        Help help,
        @Nullable LocalDate on,
        @Nullable LocalDate until,
        @Nullable String note,
        String by,
        LocalDateTime at) {

    /** A step that gives nothing and names no day. */
    public static Act of(AssistanceStep step, Enum<?> outcome, @Nullable String note, String by, LocalDateTime at) {
        return new Act(step, outcome.name(), Help.NONE, null, null, note, by, at);
    }

    /** The same about what is given. */
    public Act giving(Help given) {
        return new Act(step, outcome, given, on, until, note, by, at);
    }

    /** The same with the money that came back. */
    public Act returning(@Nullable Yuan money) {
        return giving(new Help(money, null, false, null, null));
    }

    /** The same with its day. */
    public Act on(LocalDate day, @Nullable LocalDate last) {
        return new Act(step, outcome, help, day, last, note, by, at);
    }
}
