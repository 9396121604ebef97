package org.tongxing.register.domain;

/** How a request came in (提出方式). */
public enum RequestChannel implements Coded {
    /** 当面. */
    IN_PERSON("当面"),
    /** 书信. */
    LETTER("书信"),
    /** 电话. */
    PHONE("电话"),
    /** 网上. */
    ONLINE("网上");

    private final String label;

    RequestChannel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
