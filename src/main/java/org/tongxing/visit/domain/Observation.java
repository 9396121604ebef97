package org.tongxing.visit.domain;

/** What a visitor found on one side of a child's life. */
public enum Observation {
    /** 良好. */
    GOOD("良好"),
    /** 需关注. */
    ATTENTION("需关注"),
    /** 有问题. */
    PROBLEM("有问题"),
    /** 未了解. */
    NOT_SEEN("未了解");

    private final String label;

    Observation(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
