package org.tongxing.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public final class MovableClock extends Clock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private volatile Instant now;

    private MovableClock(Instant now) {
        this.now = now;
    }

    /** A clock that shows a time in China. */
    public static MovableClock at(LocalDateTime time) {
        return new MovableClock(time.atZone(CHINA).toInstant());
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Shows another time in China. */
    public void moveTo(LocalDateTime time) {
        now = time.atZone(CHINA).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
