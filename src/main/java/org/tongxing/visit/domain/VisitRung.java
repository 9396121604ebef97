package org.tongxing.visit.domain;

/** How far a late visit has been pressed for (催办级次), from the visitor's own desk upwards. */
public enum VisitRung {
    /** 到期提醒: the visitor. */
    REMINDER("已到期，请尽快走访并如实记录。"),
    /** 督促: the township's 儿童督导员 presses. */
    PRESS("逾期未走访，请督促走访人尽快走访。"),
    /** 另派走访人: the township's 儿童督导员 sends somebody else. */
    APPOINT("逾期仍未走访，请另派走访人。"),
    /** 报县级民政部门. */
    COUNTY("逾期仍未走访，现报县级民政部门，请督促落实。"),
    /** 报市级民政部门: to know. */
    CITY("逾期仍未走访，现报市级民政部门知悉。");

    private final String sentence;

    VisitRung(String sentence) {
        this.sentence = sentence;
    }

    /** What is said of the visit, after its number and the day on which it was due. */
    public String sentence() {
        return sentence;
    }
}
