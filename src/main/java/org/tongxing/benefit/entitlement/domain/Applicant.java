package org.tongxing.benefit.entitlement.domain;

/** Who applies. */
public enum Applicant {
    /** 监护人. */
    GUARDIAN("监护人申请"),
    /** 村（居）民委员会 for a family that cannot, or does not (社会救助法第三十七条第三款). */
    COMMUNITY("村（居）民委员会代为申请");

    private final String label;

    Applicant(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
