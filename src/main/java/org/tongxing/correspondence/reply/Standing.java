package org.tongxing.correspondence.reply;

/** Whether a letter can be answered, and if not, why. */
public enum Standing {
    /** It can. */
    OPEN("可以答复"),
    /** There is no such link. */
    UNKNOWN("没有这个答复链接，请核对邮件中的地址是否完整"),
    /** It was answered before. */
    ANSWERED("该公函已经答复，不能重复答复。需要更正的，请与发函机关联系"),
    /** It has not left, was withdrawn, or another link has taken the place of this one. */
    CLOSED("该公函不再接受答复，或者已经发出新的答复链接，请以最近一次邮件为准"),
    /** The code is too old. */
    EXPIRED("答复链接和验证码已过有效期，请与发函机关联系，重新发送"),
    /** Too many wrong codes. */
    LOCKED("验证码填错次数过多，该链接已停用，发函机关已收到通知，请与其联系");

    private final String message;

    Standing(String message) {
        this.message = message;
    }

    /** What the other organ reads. */
    public String message() {
        return message;
    }
}
