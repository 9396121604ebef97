package org.tongxing.monitoring.domain;

/** How one knows what one confirms (核对方式). */
public enum ConfirmationMethod {
    /** 上门. */
    HOME("上门"),
    /** 电话. */
    PHONE("电话"),
    /** 学校名单. */
    SCHOOL_LIST("学校名单"),
    /** 数据比对. */
    DATA("数据比对");

    private final String label;

    ConfirmationMethod(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
