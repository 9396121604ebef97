package org.tongxing.carecase.domain;

/** What a signature says. */
public enum SigningOutcome {
    /** 同意. */
    AGREE("同意"),
    /** 退回修改. */
    RETURN("退回"),
    /** 不同意列入. */
    REFUSE("不同意");

    private final String label;

    SigningOutcome(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
