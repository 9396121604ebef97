package org.tongxing.register.domain;

/** What the second person decides (决定). */
public enum ChangeOutcome implements Coded {
    /** 同意. */
    AGREE("同意"),
    /** 不予同意. */
    REFUSE("不予同意");

    private final String label;

    ChangeOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
