package org.tongxing.benefit.entitlement.domain;

/** What came of looking at the papers. */
public enum PapersOutcome {
    /** Complete: accepted, and the clock of the push begins. */
    COMPLETE,
    /** Some are missing, of which the family is told once (一次性告知). */
    INCOMPLETE,
    /** The family takes it back. */
    WITHDRAWN
}
