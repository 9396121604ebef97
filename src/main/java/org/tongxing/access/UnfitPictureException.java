package org.tongxing.access;

/** A file is no picture that can be drawn anew. Says nothing of what the file holds. */
public final class UnfitPictureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** What is wrong with a file. */
    public enum Fault {
        /** Neither JPG nor PNG. */
        OTHER_FORMAT,
        /** More pixels than any camera needs. */
        TOO_MANY_PIXELS,
        /** It cannot be decoded. */
        UNREADABLE
    }

    UnfitPictureException(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }
}
