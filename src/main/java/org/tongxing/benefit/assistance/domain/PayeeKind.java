package org.tongxing.benefit.assistance.domain;

/** Who takes what is handed over (领取人). */
public enum PayeeKind {
    /** 监护人. */
    GUARDIAN("监护人"),
    /** 受委托照护人或实际照料人. */
    CARER("受委托照护人或实际照料人"),
    /** 救助保护、福利等机构. */
    INSTITUTION("救助保护、福利等机构"),
    /** 儿童本人. */
    CHILD("儿童本人");

    private final String label;

    PayeeKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
