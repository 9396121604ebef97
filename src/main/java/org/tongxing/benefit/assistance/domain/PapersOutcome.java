package org.tongxing.benefit.assistance.domain;

/** What is found of the papers (材料审查). */
public enum PapersOutcome {
    /** 材料齐全，受理. */
    ACCEPT("材料齐全，受理"),
    /** 材料不齐，一次性告知补正. */
    SUPPLEMENT("材料不齐，一次性告知补正"),
    /** 终止办理. */
    END("终止办理");

    private final String label;

    PapersOutcome(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
