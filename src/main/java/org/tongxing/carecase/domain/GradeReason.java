package org.tongxing.carecase.domain;

/** Why the decision table suggests a grade. */
public enum GradeReason {
    /** 流浪. */
    VAGRANT("儿童处于流浪状态"),
    /** 监护缺失, under eight. */
    UNATTENDED_YOUNG("未满八周岁且监护缺失"),
    /** 监护缺失, and nobody came along. */
    LIVES_ALONE("未满十六周岁，监护缺失且无人随行照料"),
    /** 监护缺失. */
    NO_GUARDIAN("监护缺失"),
    /** 心理和行为异常. */
    PSYCHOLOGICAL("心理和行为异常"),
    /** More than one situation. */
    SEVERAL("同时存在多种情形"),
    /** 自身残疾. */
    DISABILITY("自身残疾"),
    /** 家庭生活困难. */
    HARDSHIP("家庭生活困难"),
    /** Only a request. */
    REQUEST("主动提出救助帮扶需求，未见其他情形"),
    /** Nothing found. */
    NONE("未见应当重点关爱的情形");

    private final String label;

    GradeReason(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
