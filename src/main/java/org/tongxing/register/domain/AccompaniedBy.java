package org.tongxing.register.domain;

/** Who of those answerable for the child came along (随行监护情况). */
public enum AccompaniedBy implements Coded {
    /** 父母双方. */
    BOTH_PARENTS("父母双方"),
    /** 父母一方. */
    ONE_PARENT("父母一方"),
    /** 其他监护人: a guardian in law who is not a parent, such as an uncle. */
    OTHER_GUARDIAN("其他监护人"),
    /** 受委托照护人或实际照料人: entrusted or in fact caring, but no guardian (民法典总则编解释 13). */
    CARER("受委托照护人或实际照料人"),
    /** 无监护人或照料人随行. */
    NONE("无监护人或照料人随行");

    private final String label;

    AccompaniedBy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the child is with parents or another guardian (随父母或其他监护人), as the plan's definition asks. */
    public boolean withGuardian() {
        return this == BOTH_PARENTS || this == ONE_PARENT || this == OTHER_GUARDIAN;
    }
}
