package org.tongxing.correspondence;

/** Why people are told. */
public enum NoticeKind {
    /** A task has come due. */
    REMINDER("到期提醒"),
    /** A superior presses for a late task. */
    PRESSED("督促办理"),
    /** Another visitor has to be appointed. */
    APPOINTMENT("另派人员"),
    /** A late matter has climbed to a higher level. */
    ESCALATED("逾期上报"),
    /** 督办. */
    SUPERVISION("督办"),
    /** 半年动态更新. */
    MONITORING("半年动态更新"),
    /** A calendar is missing, or has changed what is due. */
    CALENDAR("工作日历"),
    /** A clock was paused, goes on, or was extended. */
    CLOCK("时限变动"),
    /** Someone is absent, or back. */
    ABSENCE("请假代理"),
    /** A child outside somebody's scope was looked at in danger. */
    EMERGENCY_LOOK("应急调阅"),
    /** A visitor has found a child in danger. */
    DANGER("险情");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
