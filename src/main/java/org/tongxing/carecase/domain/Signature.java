package org.tongxing.carecase.domain;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One person's word on another person's proposal.
 *
 * @param step review or confirmation
 * @param outcome what it says
 * @param reason reason in the signer's words; always there when the outcome is not agreement
 * @param by login of the signer
 * @param at when
 */
public record Signature(
        SigningStep step, SigningOutcome outcome, @Nullable String reason, String by, OffsetDateTime at) {}
