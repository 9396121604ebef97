package org.tongxing.correspondence;

import java.time.LocalDate;

/**
 * What came back to a letter (复函).
 *
 * @param channel how it came: {@code API}, {@code LINK} or {@code HAND}
 * @param outcome a code that the matter understands
 * @param receivedOn day on which it came
 * @param documentNumber number that the other organ gave its document
 * @param text what it says; stored sealed
 * @param recordedBy login or organ that recorded it
 */
public record Reply(
        String channel, String outcome, LocalDate receivedOn, String documentNumber, String text, String recordedBy) {

    /** Leaves out what it says: it may end up in a log. */
    @Override
    public String toString() {
        return "Reply[%s, %s, %s, by %s]".formatted(channel, outcome, receivedOn, recordedBy);
    }
}
