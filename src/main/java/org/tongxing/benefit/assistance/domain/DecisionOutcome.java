package org.tongxing.benefit.assistance.domain;

/** What the county decides (县级决定). */
public enum DecisionOutcome {
    /** 确认，给予救助. */
    CONFIRM("确认，给予救助"),
    /** 不予确认. */
    REFUSE("不予确认"),
    /** 退回重新核实. */
    RETURN("退回重新核实");

    private final String label;

    DecisionOutcome(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
