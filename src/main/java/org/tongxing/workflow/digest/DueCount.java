package org.tongxing.workflow.digest;

/**
 * Open tasks of a desk, or of several.
 *
 * @param late past their due date (已逾期)
 * @param soon due within three days (三天内到期)
 */
record DueCount(int late, int soon) {

    static final DueCount NONE = new DueCount(0, 0);

    DueCount plus(DueCount other) {
        return new DueCount(late + other.late, soon + other.soon);
    }
}
