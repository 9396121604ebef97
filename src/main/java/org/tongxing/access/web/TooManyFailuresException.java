package org.tongxing.access.web;

import java.time.Duration;
import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** Sign-in is refused for a while, whatever the password: too many failed before. Says nothing about an account. */
final class TooManyFailuresException extends LockedException {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    TooManyFailuresException(Instant until) {
        super("too many failures");
        this.until = until;
    }

    Instant until() {
        return until;
    }

    /** Whole seconds to wait from a moment on, at least one. */
    static long seconds(Instant now, Instant until) {
        return Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds());
    }
}
