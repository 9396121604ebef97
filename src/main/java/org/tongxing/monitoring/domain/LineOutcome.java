package org.tongxing.monitoring.domain;

/** What was found of a child since the last update (核对结果). */
public enum LineOutcome {
    /** 无变化. */
    UNCHANGED("无变化", true),
    /** 有变化. */
    CHANGED("有变化", true),
    /** 新增: registered since the update was opened. */
    ADDED("新增", false),
    /** 已移出: has left the ledger, or the community. */
    LEFT("已移出", false);

    private final String label;
    private final boolean confirmed;

    LineOutcome(String label, boolean confirmed) {
        this.label = label;
        this.confirmed = confirmed;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether a person says so and how they know; the others follow from the register. */
    public boolean isConfirmed() {
        return confirmed;
    }
}
