package org.tongxing.benefit.entitlement.domain;

/** How waiting for the place of the hukou ended. */
public enum ReplyOutcome {
    /** 认定. */
    GRANTED("认定"),
    /** 不予认定. */
    REFUSED("不予认定"),
    /** The family took it back meanwhile. */
    WITHDRAWN("申请撤回");

    private final String label;

    ReplyOutcome(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
