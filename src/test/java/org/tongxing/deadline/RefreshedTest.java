package org.tongxing.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RefreshedTest {

    private final AtomicLong version = new AtomicLong(1);
    private final AtomicLong nanoseconds = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private final Refreshed<Integer> refreshed =
            new Refreshed<>(version::get, reads::incrementAndGet, nanoseconds::get);

    @Test
    void readsOnceAsLongAsNobodyChangesAnything() {
        refreshed.get();
        nanoseconds.addAndGet(TimeUnit.MINUTES.toNanos(5));

        assertThat(refreshed.get()).isEqualTo(1);
    }

    @Test
    void seesAfterAMinuteWhatAnotherNodeHasChanged() {
        refreshed.get();
        version.incrementAndGet();

        assertThat(refreshed.get()).isEqualTo(1);
        nanoseconds.addAndGet(TimeUnit.MINUTES.toNanos(1));
        assertThat(refreshed.get()).isEqualTo(2);
    }

    @Test
    void seesAtOnceWhatThisNodeHasChanged() {
        refreshed.get();

        refreshed.forget();

        assertThat(refreshed.get()).isEqualTo(2);
    }
}
