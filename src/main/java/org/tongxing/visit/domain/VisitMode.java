package org.tongxing.visit.domain;

/** How a visit was made (走访方式), or why it came to nothing. */
public enum VisitMode {
    /** 入户. */
    HOME("入户"),
    /** 到校. */
    SCHOOL("到校"),
    /** 电话. */
    PHONE("电话"),
    /** 视频. */
    VIDEO("视频"),
    /** 未遇. */
    NOT_AT_HOME("未遇"),
    /** 拒绝走访. */
    REFUSED("拒绝走访");

    private final String label;

    VisitMode(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether visitor and child were in one place: only there is a child seen in person (当面见到). */
    public boolean isFaceToFace() {
        return this == HOME || this == SCHOOL;
    }

    /** Whether it stands for a visit without anybody going there. */
    public boolean isRemote() {
        return this == PHONE || this == VIDEO;
    }
}
