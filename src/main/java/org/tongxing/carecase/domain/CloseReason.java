package org.tongxing.carecase.domain;

/** Why a case is closed (结案原因). */
public enum CloseReason {
    /** 情形消除. */
    IMPROVED("情形消除"),
    /** 其他. */
    OTHER("其他");

    private final String label;

    CloseReason(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
