package org.tongxing.register.domain;

/** How a request about a registration was settled (办理结果). */
public enum ChangeResult implements Coded {
    /** 已查阅. */
    VIEWED("已查阅"),
    /** 已更正. */
    CORRECTED("已更正"),
    /** 已撤销登记. */
    WITHDRAWN("已撤销登记"),
    /** 已并入. */
    MERGED("已并入"),
    /** 已撤销并入. */
    UNMERGED("已撤销并入"),
    /** 不予同意. */
    REFUSED("不予同意");

    private final String label;

    ChangeResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
