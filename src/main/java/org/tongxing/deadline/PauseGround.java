package org.tongxing.deadline;

/** Why a clock may stand (暂停计时): time that is not the office's own. */
public enum PauseGround {
    /** 补正材料. */
    SUPPLEMENT("补正材料"),
    /** 公示. */
    PUBLICITY("公示"),
    /** 鉴定. */
    APPRAISAL("鉴定、评估");

    private final String label;

    PauseGround(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
