package org.tongxing.command;

/** A command was not understood; the message says in Chinese how it is used. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param usage how it is used, for the person at the terminal */
    public UsageException(String usage) {
        super(usage);
    }
}
