package org.tongxing.visit.domain;

/** What the search for a child came to (核实去向结果). */
public enum WhereaboutsOutcome {
    /** 已找到. */
    FOUND("已找到"),
    /** 临时返乡或者外出. */
    AWAY("临时返乡或者外出"),
    /** 未找到. */
    NOT_FOUND("未找到");

    private final String label;

    WhereaboutsOutcome(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
