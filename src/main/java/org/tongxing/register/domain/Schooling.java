package org.tongxing.register.domain;

/** Where the child learns (就学情况), after the national form of 2016; dropping out and not being in school are two things. */
public enum Schooling implements Coded {
    /** 未入园. */
    NOT_IN_KINDERGARTEN("未入园"),
    /** 幼儿园. */
    KINDERGARTEN("幼儿园"),
    /** 小学. */
    PRIMARY("小学"),
    /** 初中. */
    JUNIOR("初中"),
    /** 高中. */
    SENIOR("高中"),
    /** 中职. */
    VOCATIONAL("中职"),
    /** 特殊教育学校. */
    SPECIAL("特殊教育学校"),
    /** 辍学. */
    DROPPED_OUT("辍学"),
    /** 不在学. */
    NOT_IN_SCHOOL("不在学");

    private final String label;

    Schooling(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
