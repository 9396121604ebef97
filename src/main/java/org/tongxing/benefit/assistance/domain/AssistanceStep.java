package org.tongxing.benefit.assistance.domain;

/** A step that somebody has taken (办理环节). */
public enum AssistanceStep {
    /** 乡镇（街道）先行救助. */
    HELP_FIRST("乡镇（街道）先行救助"),
    /** 县级先行救助. */
    HELP_BY_COUNTY("县级先行救助"),
    /** 受理. */
    ACCEPT("受理"),
    /** 补正. */
    SUPPLY("补正"),
    /** 审核. */
    CHECK("审核"),
    /** 公示. */
    PUBLISH("公示"),
    /** 县级决定. */
    DECIDE("县级决定"),
    /** 补办手续. */
    PAPERS("补办手续"),
    /** 事后确认. */
    CONFIRM("事后确认"),
    /** 追回. */
    RECOVER("追回"),
    /** 送达. */
    DELIVER("送达");

    private final String label;

    AssistanceStep(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
