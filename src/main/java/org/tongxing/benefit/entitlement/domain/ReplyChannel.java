package org.tongxing.benefit.entitlement.domain;

/** How an answer came. */
public enum ReplyChannel {
    /** 全国系统. */
    NATIONAL_SYSTEM("全国系统"),
    /** 公函. */
    LETTER("公函"),
    /** 电话. */
    TELEPHONE("电话"),
    /** From the county of the hukou, in this system. */
    VERIFICATION("本系统");

    private final String label;

    ReplyChannel(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
