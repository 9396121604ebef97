package org.tongxing.correspondence.application;

import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;

/**
 * A mail that is to be sent now.
 *
 * @param area where the recipient works; null for the province
 * @param letter letter to attach; null when nothing is
 * @param messageId the same at every attempt, so that a receiver knows a mail that comes twice
 * @param attempts how often it has failed
 */
public record WaitingMail(
        long id,
        String recipient,
        @Nullable AreaCode area,
        String subject,
        String text,
        @Nullable Long letter,
        String messageId,
        int attempts) {}
