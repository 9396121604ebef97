package org.tongxing.benefit.entitlement.domain;

/** What a signer at the place of the hukou says. */
public enum OriginDecision {
    /** 认定. */
    GRANT("认定"),
    /** 不予认定. */
    REFUSE("不予认定"),
    /** Back to the township. */
    RETURN("退回");

    private final String label;

    OriginDecision(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
