package org.tongxing.access.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a verification has found: the count of all, and the earliest of them. */
final class Findings {

    /** So many are named; the memory of a verification stays flat however much is broken. */
    static final int NAMED = 20;

    private static final Comparator<Finding> EARLIEST = Comparator.comparing(Finding::at);

    private final List<Finding> earliest = new ArrayList<>();
    private long count;

    void add(Finding finding) {
        count++;
        earliest.add(finding);
        earliest.sort(EARLIEST);
        if (earliest.size() > NAMED) {
            earliest.remove(NAMED);
        }
    }

    long count() {
        return count;
    }

    /** The earliest first. */
    List<Finding> earliest() {
        return List.copyOf(earliest);
    }
}
