package org.tongxing.carecase.domain;

/** Where a case stands. */
public enum CaseState {
    /** 待列入: care may have begun, the entry in the ledger is not settled. */
    OPEN("待列入台账"),
    /** 已列入重点关爱服务对象台账. */
    LISTED("已列入台账"),
    /** 未列入. */
    NOT_LISTED("未列入"),
    /** 已结案. */
    CLOSED("已结案"),
    /** 已终止, because the child left the ledger of children. */
    ENDED("已终止");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether the case is being worked on, so that visits go on. */
    public boolean isGoingOn() {
        return this == OPEN || this == LISTED;
    }
}
