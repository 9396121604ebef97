package org.tongxing.correspondence;

import org.jspecify.annotations.Nullable;

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
    /** A calendar is missing. */
    CALENDAR("工作日历"),
    /** A limit or the calendar has changed, and with it dates of a desk's work. */
    REDATED("期限重新计算", "/"),
    /** A clock was paused, goes on, or was extended. */
    CLOCK("时限变动"),
    /** Someone is absent, or back. */
    ABSENCE("请假代理"),
    /** A child outside somebody's scope was looked at in danger. */
    EMERGENCY_LOOK("应急调阅", "/emergency"),
    /** 临时救助. */
    ASSISTANCE("临时救助"),
    /** A visitor has found a child in danger. */
    DANGER("险情"),
    /** A mail could not be delivered. */
    UNDELIVERED("邮件未送达", "/notices/mail"),
    /** A letter waits to be issued, could not be delivered, or was answered. */
    LETTER("公函", "/letters");

    private final String label;
    private final @Nullable String page;

    NoticeKind(String label) {
        this(label, null);
    }

    NoticeKind(String label, @Nullable String page) {
        this.label = label;
        this.page = page;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Address of the page on which one acts on it; null when it leads to a task or to nothing. */
    public @Nullable String page() {
        return page;
    }
}
