package org.tongxing.supervision.domain;

/** What the ordering side says of an answer. */
public enum AnswerOutcome {
    /** 认可. */
    ACCEPT("认可"),
    /** 退回. */
    RETURN("退回");

    private final String label;

    AnswerOutcome(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
