package org.tongxing.access;

import java.time.Duration;

/** How long the next attempt waits after failed ones: the fifth for half a minute, each further one twice as long. */
public final class FailureWait {

    /** No wait is longer. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int FREE = 4;
    private static final Duration FIRST = Duration.ofSeconds(30);

    private FailureWait() {}

    /** The wait after so many failures; zero while there are few. */
    public static Duration after(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE - 1, 10);
        Duration wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
