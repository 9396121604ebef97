package org.tongxing.correspondence.reply;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reply as typed; null for what is not given.
 *
 * @param documentNumber number that the other organ gave its document
 * @param documentDate day on which it made it
 * @param receivedOn day on which it came; not asked when it comes by itself
 */
public record GivenReply(
        @Nullable String outcome,
        @Nullable String documentNumber,
        @Nullable String documentDate,
        @Nullable String receivedOn,
        @Nullable String text) {

    /** Reads what was sent under the keys of the form. */
    public static GivenReply of(Map<String, ? extends @Nullable Object> sent) {
        return new GivenReply(
                text(sent.get("outcome")),
                text(sent.get("documentNumber")),
                text(sent.get("documentDate")),
                text(sent.get("receivedOn")),
                text(sent.get("text")));
    }

    /** The same as it came by itself, today. */
    GivenReply receivedOn(String day) {
        return new GivenReply(outcome, documentNumber, documentDate, day, text);
    }

    private static @Nullable String text(@Nullable Object sent) {
        String text = sent == null ? "" : sent.toString().strip();
        return text.isEmpty() ? null : text;
    }

    /** Leaves out what it says: it may end up in a log. */
    @Override
    public String toString() {
        return "GivenReply[" + outcome + "]";
    }
}
