package org.tongxing.register.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the second person decided (决定).
 *
 * @param outcome agreed or not
 * @param reason why; always given when not agreed
 * @param by login; never that of the proposer
 * @param on day
 */
public record ChangeDecision(ChangeOutcome outcome, @Nullable String reason, String by, LocalDate on) {

    /** Whether the change is made. */
    public boolean agrees() {
        return outcome == ChangeOutcome.AGREE;
    }
}
