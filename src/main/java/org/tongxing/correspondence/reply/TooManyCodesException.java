package org.tongxing.correspondence.reply;

import java.time.Duration;
import java.time.Instant;

/** A code is not looked at for a while: too many before it were wrong. */
public final class TooManyCodesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyCodesException(Instant now, Instant until) {
        super("too many codes");
        this.seconds = Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds());
    }

    /** Whole seconds to wait, at least one. */
    public long seconds() {
        return seconds;
    }
}
