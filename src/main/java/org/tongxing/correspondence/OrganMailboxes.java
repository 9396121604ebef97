package org.tongxing.correspondence;

import java.util.Optional;

/** Where the letters of organs go. */
public interface OrganMailboxes {

    /** The mailbox that an organ has today; empty when it gets paper. */
    Optional<OrganMailbox> of(String organ);

    /**
     * Gives an organ a mailbox from today on; the one that it had ends.
     *
     * @param login who set it
     */
    void set(String organ, OrganMailbox mailbox, String login);

    /** Takes an organ's mailbox away from today on: it gets paper. */
    void end(String organ, String login);
}
