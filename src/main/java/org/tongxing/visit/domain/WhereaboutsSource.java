package org.tongxing.visit.domain;

/** Who told where a child is. */
public enum WhereaboutsSource {
    /** 学校. */
    SCHOOL("学校"),
    /** 公安机关. */
    POLICE("公安机关"),
    /** 亲属. */
    RELATIVE("亲属"),
    /** 其他. */
    OTHER("其他");

    private final String label;

    WhereaboutsSource(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
