package org.tongxing.carecase.domain;

/** Which signature stands on a proposal. */
public enum SigningStep {
    /** 复核, by the township. */
    REVIEW("复核"),
    /** 确认, by the county. */
    CONFIRM("确认");

    private final String label;

    SigningStep(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
