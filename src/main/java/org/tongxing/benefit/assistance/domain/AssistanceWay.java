package org.tongxing.benefit.assistance.domain;

/** Which way help goes (救助类型). */
public enum AssistanceWay {
    /** 急难型: help first, papers after (社会救助法第五十条). */
    URGENT("急难型"),
    /** 支出型: the ordinary procedure. */
    ORDINARY("支出型");

    private final String label;

    AssistanceWay(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
