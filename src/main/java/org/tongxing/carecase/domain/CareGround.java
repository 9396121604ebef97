package org.tongxing.carecase.domain;

/** Why a child is listed for key care (重点关爱服务对象情形): the plan's five situations and the family's own request. */
public enum CareGround {
    /** 家庭生活困难. */
    HARDSHIP("家庭生活困难"),
    /** 自身残疾. */
    DISABILITY("自身残疾"),
    /** 监护缺失. */
    NO_GUARDIAN("监护缺失"),
    /** 流浪. */
    VAGRANT("流浪"),
    /** 心理和行为异常. */
    PSYCHOLOGICAL("心理和行为异常"),
    /** 主动提出救助帮扶需求. */
    REQUEST("主动提出救助帮扶需求");

    private final String label;

    CareGround(String label) {
        this.label = label;
    }

    /** The plan's words. */
    public String label() {
        return label;
    }
}
