package org.tongxing.correspondence;

import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;

/**
 * A mail to be sent. It never holds personal data: counts, dates and where to sign in, the number of a letter.
 *
 * @param onceKey says the occasion; written again under the same key, nothing happens
 * @param kind what it is
 * @param recipient address
 * @param area where the recipient works: its data steward (数据管理员) is told when the mail cannot be delivered; null for
 *     the province
 * @param subject one line in Chinese
 * @param text plain text in Chinese
 * @param letter letter whose PDF is attached, encrypted for the recipient; null when nothing is
 */
public record Mail(
        String onceKey,
        MailKind kind,
        String recipient,
        @Nullable AreaCode area,
        String subject,
        String text,
        @Nullable Long letter) {

    /** A mail with nothing attached. */
    public Mail(String onceKey, MailKind kind, String recipient, @Nullable AreaCode area, String subject, String text) {
        this(onceKey, kind, recipient, area, subject, text, null);
    }
}
