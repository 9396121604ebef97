package org.tongxing.bench;

/** One of the two that run the same cases. */
interface Side {

    String name();

    /** Carries a case from registration to the recorded first visit. */
    void carry(int number);
}
