package org.tongxing.deadline;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows kept in memory. Another node may change them: at most a minute later this one asks for their version, which is
 * one row, and reads them anew only when it is another.
 */
final class Refreshed<T> {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier version;
    private final Supplier<T> read;
    private final LongSupplier nanoseconds;
    private volatile @Nullable Held<T> held;

    Refreshed(LongSupplier version, Supplier<T> read, LongSupplier nanoseconds) {
        this.version = version;
        this.read = read;
        this.nanoseconds = nanoseconds;
    }

    static <T> Refreshed<T> by(JdbcClient jdbc, String subject, Supplier<T> read) {
        LongSupplier version = () -> jdbc.sql("SELECT version FROM deadline_version WHERE subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
        return new Refreshed<>(version, read, System::nanoTime);
    }

    private record Held<T>(T value, long version, long askedAt) {}

    T get() {
        Held<T> known = held;
        long now = nanoseconds.getAsLong();
        if (known != null && now - known.askedAt() < MINUTE) {
            return known.value();
        }
        long current = version.getAsLong();
        T value = known != null && known.version() == current ? known.value() : read.get();
        held = new Held<>(value, current, now);
        return value;
    }

    /** The next one who asks reads anew. */
    void forget() {
        held = null;
    }
}
