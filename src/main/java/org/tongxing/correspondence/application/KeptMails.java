package org.tongxing.correspondence.application;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxing.correspondence.MailKind;

/** The outbox as those see it who look after it: mails to recipients in their areas, given by the beginnings of codes. */
public interface KeptMails {

    /**
     * What waits.
     *
     * @param since when the oldest was written; null when nothing waits
     */
    record Waiting(long count, @Nullable OffsetDateTime since) {}

    /** A mail that cannot be delivered. */
    record Dead(
            long id,
            String recipient,
            MailKind kind,
            OffsetDateTime writtenAt,
            int attempts,
            @Nullable String failure) {}

    /** How many mails wait to be sent. */
    Waiting waiting(List<String> areas);

    /** Dead mails below an id, the latest first. */
    List<Dead> dead(List<String> areas, long below, int most);

    /** Has a dead mail sent again. */
    boolean resend(List<String> areas, long id, OffsetDateTime now);

    /** Puts a dead mail aside. */
    boolean close(List<String> areas, long id, OffsetDateTime now);
}
