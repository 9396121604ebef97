package org.tongxing.benefit.assistance.domain;

/** Where a matter stands (办理状态). */
public enum AssistanceState {
    /** 待决定: nobody has decided yet. */
    REQUESTED("待办理", false),
    /** 待补正. */
    SUPPLEMENTING("待补正材料", false),
    /** 已受理. */
    ACCEPTED("已受理，审核中", false),
    /** 公示中. */
    PUBLISHED("公示中", false),
    /** 已决定救助，尚未发放完毕. */
    GRANTED("已决定救助，发放中", false),
    /** 已发放，手续待补办、确认. */
    GIVEN("已先行救助，待事后确认", false),
    /** 不符合条件，追回中. */
    RECOVERING("不符合条件，追回中", false),
    /** 救助办结. */
    SETTLED("救助办结", true),
    /** 追回办结. */
    RECOVERED("不符合条件，追回办结", true),
    /** 不予确认. */
    REFUSED("不予确认", true),
    /** 终止办理. */
    ENDED("终止办理", true);

    private final String label;
    private final boolean over;

    AssistanceState(String label, boolean over) {
        this.label = label;
        this.over = over;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether nothing more is to be decided or given. */
    public boolean isOver() {
        return over;
    }

    /** Whether help has neither been decided nor refused: it ends when the child is not there any more. */
    public boolean isUndecided() {
        return compareTo(GRANTED) < 0;
    }
}
