package org.tongxing.benefit.assistance.domain;

/** What came of asking money back (追回结果). */
public enum RecoveryOutcome {
    /** 已全部追回. */
    RECOVERED("已全部追回"),
    /** 部分追回，其余不再追回. */
    PARTLY("部分追回，其余不再追回"),
    /** 确无能力退回，不再追回. */
    WAIVED("确无能力退回，不再追回");

    private final String label;

    RecoveryOutcome(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
