package org.tongxing.benefit.entitlement.domain;

/** How far an application is. */
public enum BenefitState {
    /** The desk looks at the papers. */
    APPLIED("待受理"),
    /** Papers are missing, as the family was told once. */
    SUPPLEMENT("补正材料"),
    /** Papers are complete; it is to be pushed. */
    ACCEPTED("已受理"),
    /** Not ours to decide: the place of the hukou works on it. */
    WAITING("户籍地办理中"),
    /** The answer is there; the family is to be told. */
    ANSWERED("户籍地已答复"),
    /** 认定. */
    GRANTED("认定"),
    /** 不予认定. */
    REFUSED("不予认定"),
    /** 撤回. */
    WITHDRAWN("申请撤回"),
    /** The child left the ledger meanwhile. */
    ENDED("终止办理"),
    /** 减员. */
    STOPPED("减员");

    private final String label;

    BenefitState(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Whether it goes on, decided or not: no second application beside it. */
    public boolean goesOn() {
        return ordinal() <= GRANTED.ordinal();
    }
}
