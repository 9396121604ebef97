package org.tongxing.correspondence;

import java.util.Optional;

/** Ways to answer a letter without an account. */
public interface ReplyInvitations {

    /**
     * Opens the way to answer a letter that goes by mail, in the caller's transaction; the one before is ended. What opens
     * it beside the address goes in a mail of its own.
     *
     * @param number 文号 of the letter
     * @param mailbox where the letter goes
     * @return what the letter's mail says of it; empty for a letter that asks nothing, or to no organ of ours
     */
    Optional<String> invite(LetterLine letter, String number, String mailbox);
}
