package org.tongxing.register.domain;

/** Who wants the change (提出来源). */
public enum ChangeSource implements Coded {
    /** 家庭申请: answered in writing. */
    FAMILY("家庭申请"),
    /** 工作中发现. */
    STAFF("工作中发现");

    private final String label;

    ChangeSource(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
