package org.tongxing.register.domain;

/** Sex (GB/T 2261.1). */
public enum Sex implements Coded {
    /** 男. */
    MALE("1", "男"),
    /** 女. */
    FEMALE("2", "女");

    private final String code;
    private final String label;

    Sex(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }
}
