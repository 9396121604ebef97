package org.tongxing.benefit.assistance.domain;

/** What is decided in an emergency (先行救助决定). */
public enum UrgentOutcome {
    /** 当即救助. */
    GIVE("当即救助"),
    /** 超过乡镇（街道）限额，报县级决定. */
    TO_COUNTY("超过乡镇（街道）限额，报县级决定"),
    /** 不属于急难，转一般程序. */
    TO_ORDINARY("不属于急难，转一般程序"),
    /** 终止办理. */
    END("终止办理");

    private final String label;

    UrgentOutcome(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
