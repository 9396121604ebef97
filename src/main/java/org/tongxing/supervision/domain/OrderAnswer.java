package org.tongxing.supervision.domain;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a 督办, and what became of it.
 *
 * @param number first, second … answer
 * @param text what was done
 * @param answeredBy login
 * @param answeredAt when
 * @param outcome accepted or sent back; null while it is not decided
 * @param decidedBy login
 * @param opinion why it was sent back
 */
public record OrderAnswer(
        int number,
        String text,
        String answeredBy,
        LocalDateTime answeredAt,
        @Nullable AnswerOutcome outcome,
        @Nullable String decidedBy,
        @Nullable String opinion) {}
