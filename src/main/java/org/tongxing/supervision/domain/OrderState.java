package org.tongxing.supervision.domain;

/** How far a 督办 is. */
public enum OrderState {
    /** The ordered desk has to answer. */
    OPEN("待答复"),
    /** The ordering desk has to accept the answer or send it back. */
    ANSWERED("待认可"),
    /** Done. */
    ACCEPTED("已办结");

    private final String label;

    OrderState(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
