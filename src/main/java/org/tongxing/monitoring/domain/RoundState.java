package org.tongxing.monitoring.domain;

/** Where a round stands. */
public enum RoundState {
    /** 进行中. */
    OPEN("进行中"),
    /** 已结束. */
    CLOSED("已结束"),
    /** 已撤销. */
    CANCELLED("已撤销");

    private final String label;

    RoundState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
