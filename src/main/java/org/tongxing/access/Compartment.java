package org.tongxing.access;

/** What is kept apart from everything else (密封信息, architecture D4): outside, nothing tells that it exists. */
public enum Compartment {
    /** 艾滋病病毒感染（艾滋病防治条例第三十九条）. */
    HIV("艾滋病病毒感染"),
    /** 未成年人犯罪、严重不良行为记录封存（预防未成年人犯罪法第五十九条）. */
    JUVENILE_RECORD("封存记录"),
    /** 报告人身份. */
    REPORTER("报告人"),
    /** 庇护、寄养地址. */
    SHELTER("庇护地址");

    private final String label;

    Compartment(String label) {
        this.label = label;
    }

    /** What its members read. */
    public String label() {
        return label;
    }
}
