package org.tongxing.correspondence.reply;

/** A letter cannot be answered, or not in this way; nothing was stored. */
public final class NotOpenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Standing standing;

    NotOpenException(Standing standing) {
        super(standing.name());
        this.standing = standing;
    }

    /** Why. */
    public Standing standing() {
        return standing;
    }
}
