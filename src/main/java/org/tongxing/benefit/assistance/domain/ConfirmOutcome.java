package org.tongxing.benefit.assistance.domain;

/** What the county finds of help that was given first (事后确认). */
public enum ConfirmOutcome {
    /** 符合条件，确认. */
    CONFIRM("符合条件，确认"),
    /** 手续不全，退回补充. */
    RETURN("手续不全，退回补充"),
    /** 不符合条件，追回. */
    UNFOUNDED("不符合条件，追回");

    private final String label;

    ConfirmOutcome(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
