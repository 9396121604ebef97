package org.tongxing.correspondence;

import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;

/**
 * A mail to be sent. It never holds personal data: counts, dates and where to sign in.
 *
 * @param onceKey says the occasion; written again under the same key, nothing happens
 * @param kind what it is
 * @param recipient address
 * @param area where the recipient works: its data steward (数据管理员) is told when the mail cannot be delivered; null for
 *     the province
 * @param subject one line in Chinese
 * @param text plain text in Chinese
 */
public record Mail(
        String onceKey, MailKind kind, String recipient, @Nullable AreaCode area, String subject, String text) {}
