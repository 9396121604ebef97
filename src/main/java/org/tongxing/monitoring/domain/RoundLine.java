package org.tongxing.monitoring.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.ChildId;

/**
 * A child in the list of a community.
 *
 * @param grid 网格; empty when the child is in none
 * @param changed whether the registration has changed since the last update: such a child is looked at by itself
 * @param outcome what was found; null while it is open
 * @param method how that is known; null when it follows from the register
 * @param settledBy login of who settled it
 * @param settledAt when
 */
public record RoundLine(
        ChildId child,
        String grid,
        boolean changed,
        @Nullable LineOutcome outcome,
        @Nullable ConfirmationMethod method,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {

    /** Where the list goes on after this line. */
    public LinePosition position() {
        return new LinePosition(!changed, child);
    }
}
