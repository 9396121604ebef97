package org.tongxing.carecase.domain;

/** What opened a case. */
public enum CaseSource {
    /** A registration with grounds (监测摸排登记). */
    REGISTRATION,
    /** The family's or the child's own request (主动提出救助帮扶需求), and nothing else. */
    REQUEST
}
