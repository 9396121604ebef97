package org.tongxing.correspondence;

import org.jspecify.annotations.Nullable;
import org.tongxing.shared.CaseReference;

/**
 * Something that a desk or a person is told (通知). It never holds personal data: numbers, dates and what to do.
 *
 * @param onceKey says the occasion; told again under the same key to the same recipient, nothing happens
 * @param recipient a desk ({@code role@area}, {@code role@organ}), whose holders and their deputies read it, or a login
 * @param kind why
 * @param matter number of the matter, when there is one
 * @param taskId task that it leads to, when there is one
 * @param text one sentence in Chinese
 */
public record Notice(
        String onceKey,
        String recipient,
        NoticeKind kind,
        @Nullable CaseReference matter,
        @Nullable String taskId,
        String text) {}
