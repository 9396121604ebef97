package org.tongxing.visit.domain;

/** What became of a visit. */
public enum VisitOutcome {
    /** 已见到. */
    SEEN("已见到"),
    /** 未遇. */
    NOT_AT_HOME("未遇"),
    /** 拒绝走访. */
    REFUSED("拒绝走访");

    private final String label;

    VisitOutcome(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
