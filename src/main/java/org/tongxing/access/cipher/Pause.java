package org.tongxing.access.cipher;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The time between two looks at whether something has come about; a shutdown ends it. */
@Component
class Pause {

    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Waits a second; false when the application is being stopped. */
    boolean isOver() {
        try {
            return !stopped.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
    }
}
