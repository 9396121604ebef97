package org.tongxing.correspondence;

/** A mailbox of the installation's own, into which all mail goes while no mail server is named: the demo's. */
public interface MailCatcher {

    /** Where it listens. */
    String host();

    /** On which port. */
    int port();
}
