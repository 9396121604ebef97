package org.tongxing.correspondence;

/** Where a letter (公函) stands. It only goes forward. */
public enum LetterState {
    /** A draft: it can be issued, or withdrawn. */
    DRAFTED("待签发"),
    /** It has its number and can no longer be changed; it waits to be sent or handed over. */
    ISSUED("待送达"),
    /** The mail server of the addressee's mailbox took it, or the paper was sent. */
    SENT("已发出"),
    /** 送达. */
    RECEIVED("已送达"),
    /** What came back is recorded. */
    REPLIED("已复函"),
    /** A draft that was not issued. */
    WITHDRAWN("已撤回");

    private final String label;

    LetterState(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Whether it has left and no answer is recorded yet. */
    public boolean awaitsReply() {
        return this == SENT || this == RECEIVED;
    }
}
