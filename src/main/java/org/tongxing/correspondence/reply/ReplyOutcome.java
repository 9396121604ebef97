package org.tongxing.correspondence.reply;

/** What an organ answers, in short. */
public enum ReplyOutcome {
    /** It does what it was asked, or what it was asked about is so. */
    AGREED("同意（属实）"),
    /** It does not, or it is not so. */
    REFUSED("不同意（不属实）"),
    /** It is not its business, or something is missing. */
    RETURNED("退回（不属本机关职责或者材料不全）"),
    /** See its text. */
    OTHER("其他（见答复内容）");

    private final String label;

    ReplyOutcome(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
