package org.tongxing.carecase.domain;

/** What a reassessment proposes. */
public enum ReassessOutcome {
    /** 继续关爱. */
    CONTINUE,
    /** 建议结案. */
    CLOSE
}
