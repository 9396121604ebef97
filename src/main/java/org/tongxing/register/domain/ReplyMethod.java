package org.tongxing.register.domain;

/** How a written answer reaches the family (答复送达方式). */
public enum ReplyMethod implements Coded {
    /** 当面送达. */
    IN_PERSON("当面送达"),
    /** 邮寄. */
    MAIL("邮寄"),
    /** 电子送达. */
    ELECTRONIC("电子送达");

    private final String label;

    ReplyMethod(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
