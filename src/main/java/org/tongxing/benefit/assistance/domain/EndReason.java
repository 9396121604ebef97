package org.tongxing.benefit.assistance.domain;

/** Why a matter goes no further (终止原因). */
public enum EndReason {
    /** 申请人撤回. */
    WITHDRAWN("申请人撤回"),
    /** 逾期未补正，视为撤回. */
    NOT_SUPPLIED("逾期未补正，视为撤回"),
    /** 迁离本地. */
    MOVED_AWAY("迁离本地"),
    /** 儿童死亡. */
    DIED("儿童死亡");

    private final String label;

    EndReason(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
