package org.tongxing.correspondence;

/**
 * Mailbox (机关邮箱) of an organ for letters.
 *
 * @param address where they go
 * @param passphrase what opens the PDF; told to the organ by another way, never by mail
 */
public record OrganMailbox(String address, String passphrase) {

    /** Leaves the passphrase out: it may end up in a log. */
    @Override
    public String toString() {
        return "OrganMailbox[" + address + "]";
    }
}
