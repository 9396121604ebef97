package org.tongxing.visit.domain;

/** Why a visit is planned. */
public enum VisitKind {
    /** 定期走访. */
    ROUTINE("定期走访"),
    /** 立即走访. */
    URGENT("立即走访"),
    /** 再次走访. */
    SECOND_TRY("再次走访");

    private final String label;

    VisitKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
