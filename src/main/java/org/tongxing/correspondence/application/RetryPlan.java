package org.tongxing.correspondence.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a mail waits after each failure, and when it is given up. */
final class RetryPlan {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private RetryPlan() {}

    /**
     * The wait before the next attempt; empty after the last one.
     *
     * @param failures how often the mail has failed, this time included
     */
    static Optional<Duration> afterFailure(int failures) {
        return failures <= WAITS.size() ? Optional.of(WAITS.get(failures - 1)) : Optional.empty();
    }

    /** How long a server that cannot be reached is left alone: one minute, each time twice as long, a quarter of an hour at most. */
    static Duration pause(int failures) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(failures - 1, 4));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
