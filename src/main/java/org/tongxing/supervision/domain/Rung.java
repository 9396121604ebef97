package org.tongxing.supervision.domain;

/** A rung of the ladder that a late task climbs (逾期督办阶梯), lowest first; how late it is then stands in the limits. */
public enum Rung {
    /** The desk itself is reminded. */
    REMIND("task.ladder.remind", "到期提醒"),
    /** The desk above presses. */
    PRESS("task.ladder.press", "上级督促"),
    /** The county is told; for another organ's task its 妇儿工委办. */
    COUNTY("task.ladder.county", "县级督促"),
    /** The city is told. */
    CITY("task.ladder.city", "市级知悉"),
    /** A 督办 is opened. */
    ORDER("task.ladder.order", "督办");

    private final String limit;
    private final String label;

    Rung(String limit, String label) {
        this.limit = limit;
        this.label = label;
    }

    /** Key of the limit (时限) that says when it is reached. */
    public String limit() {
        return limit;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
