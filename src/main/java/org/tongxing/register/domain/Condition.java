package org.tongxing.register.domain;

/** Situations that the plan names for key care (重点关爱, 工作任务 2); an area may add codes of its own. */
public enum Condition implements Coded {
    /** 家庭生活困难. */
    HARDSHIP("家庭生活困难"),
    /** 自身残疾. */
    DISABILITY("自身残疾"),
    /** 监护缺失. */
    NO_GUARDIAN("监护缺失"),
    /** 流浪. */
    VAGRANT("流浪"),
    /** 心理和行为异常. */
    PSYCHOLOGICAL("心理和行为异常");

    private final String label;

    Condition(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
