package org.tongxing.benefit.assistance.domain;

/** Who has asked (申请方式). */
public enum ApplicantKind {
    /** 本人或监护人申请. */
    FAMILY("本人或监护人申请"),
    /** 代为申请 (社会救助法第三十七条). */
    ON_BEHALF("他人代为申请"),
    /** 工作人员主动发现. */
    OWN_MOTION("工作人员主动发现");

    private final String label;

    ApplicantKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
