package org.tongxing.benefit.entitlement.domain;

/** What precisely is applied for. It stands sealed with the application, and in no list, letter, task or variable. */
public enum BenefitKind {
    /** 孤儿. */
    ORPHAN(Benefit.CHILD_LIVING),
    /** 艾滋病病毒感染儿童: a code that says nothing. */
    CHILD_B(Benefit.CHILD_LIVING),
    /** 事实无人抚养儿童. */
    UNATTENDED(Benefit.CHILD_LIVING),
    /** 困难残疾人生活补贴. */
    DISABLED_LIVING(Benefit.DISABLED_LIVING),
    /** 重度残疾人护理补贴. */
    DISABLED_CARE(Benefit.DISABLED_CARE),
    /** 最低生活保障. */
    MINIMUM_LIVING(Benefit.MINIMUM_LIVING),
    /** 特困人员供养. */
    EXTREME_HARDSHIP(Benefit.EXTREME_HARDSHIP);

    private final Benefit benefit;

    BenefitKind(Benefit benefit) {
        this.benefit = benefit;
    }

    /** The benefit under whose name it runs. */
    public Benefit benefit() {
        return benefit;
    }
}
