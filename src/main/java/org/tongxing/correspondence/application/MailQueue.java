package org.tongxing.correspondence.application;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

/** The outbox as the sender sees it. */
public interface MailQueue {

    /** Some mails whose time has come, held until the transaction ends; those that another node holds are left out. */
    List<WaitingMail> takeDue(OffsetDateTime now, int most);

    /** They have been handed to the server. */
    void sent(Collection<Long> mails, OffsetDateTime at);

    /** The server did not take one; it is tried again. */
    void retry(long mail, OffsetDateTime next, String failure);

    /** One cannot be delivered, and waits for a person. */
    void dead(long mail, String failure);

    /** Forgets mails that were sent, replaced or dealt with before a time. */
    int forgetEnded(OffsetDateTime before);
}
