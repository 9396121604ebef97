package org.tongxing.access;

/** How much of a field somebody sees; the later the more. */
public enum Showing {
    /** As if it were not there. */
    HIDDEN,
    /** In part: 4403**********123X, 王*明, 138****5678; the whole is not for them. */
    MASKED,
    /** In part; the whole by one click and a reason, which is recorded. */
    REVEALABLE,
    /** The whole. */
    SHOWN
}
