package org.tongxing.shared;

import java.util.Locale;

/** Guangdong's four colours of risk (风险等级), the gravest first. The colour is never the only sign: a word stands by it. */
public enum RiskGrade {
    /** 红色，高风险. */
    RED("红色（高风险）"),
    /** 黄色，中高风险. */
    YELLOW("黄色（中高风险）"),
    /** 蓝色; the province's word for it is still to be obtained. */
    BLUE("蓝色"),
    /** 绿色; the province's word for it is still to be obtained. */
    GREEN("绿色");

    private final String label;

    RiskGrade(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether this grade is graver than the other. */
    public boolean isAbove(RiskGrade other) {
        return compareTo(other) < 0;
    }

    /** Whether this grade is lighter than the other. */
    public boolean isBelow(RiskGrade other) {
        return compareTo(other) > 0;
    }

    /** Last word of the keys of the limits that depend on the grade: {@code visit.red}, {@code visit.showBefore.red}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
