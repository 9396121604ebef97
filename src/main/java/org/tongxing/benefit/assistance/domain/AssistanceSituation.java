package org.tongxing.benefit.assistance.domain;

/** What has happened (困难情形). Where the hukou lies is none of it. */
public enum AssistanceSituation {
    /** 火灾、自然灾害. */
    DISASTER("火灾、自然灾害"),
    /** 交通事故等意外伤害. */
    ACCIDENT("交通事故等意外伤害"),
    /** 突发重大疾病. */
    ILLNESS("突发重大疾病"),
    /** 家庭暴力或监护侵害. */
    HARM("家庭暴力或监护侵害"),
    /** 监护人死亡、失踪、被羁押或不能照料. */
    NO_CARER("监护人死亡、失踪、被羁押或不能照料"),
    /** 流浪、走失、被遗弃. */
    VAGRANT("流浪、走失、被遗弃"),
    /** 家庭收入中断，基本生活难以维持. */
    LIVING("家庭收入中断，基本生活难以维持"),
    /** 医疗、教育等必需支出突然增加. */
    EXPENSE("医疗、教育等必需支出突然增加"),
    /** 其他特殊困难. */
    OTHER("其他特殊困难");

    private final String label;

    AssistanceSituation(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
