package org.tongxing.monitoring.domain;

import java.util.stream.Stream;

/** Age bands (年龄段) of the summary table. */
public enum AgeBand {
    /** 0 to 2. */
    A0("0—2周岁", 2),
    /** 3 to 5. */
    A3("3—5周岁", 5),
    /** 6 to 11. */
    A6("6—11周岁", 11),
    /** 12 to 15. */
    A12("12—15周岁", 15),
    /** 16 and 17: in no population of the plan. */
    A16("16—17周岁", Integer.MAX_VALUE);

    private final String label;
    private final int last;

    AgeBand(String label, int last) {
        this.label = label;
        this.last = last;
    }

    /** The band of an age in full years. */
    public static AgeBand of(int age) {
        return Stream.of(values()).filter(band -> age <= band.last).findFirst().orElseThrow();
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
