package org.tongxing.benefit.assistance.domain;

/** What the township finds (审核意见). */
public enum CheckOutcome {
    /** 同意救助. */
    AGREE("同意救助"),
    /** 不同意救助. */
    DISAGREE("不同意救助"),
    /** 终止办理. */
    END("终止办理");

    private final String label;

    CheckOutcome(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
