package org.tongxing.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long one thing took, again and again; in milliseconds. */
final class Latencies {

    private final List<Double> taken = new ArrayList<>();

    /** Does it once and notes the time. */
    void time(Runnable step) {
        long before = System.nanoTime();
        step.run();
        taken.add((System.nanoTime() - before) / 1e6);
    }

    double median() {
        return quantile(0.5);
    }

    double p95() {
        return quantile(0.95);
    }

    private double quantile(double share) {
        List<Double> sorted = new ArrayList<>(taken);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
