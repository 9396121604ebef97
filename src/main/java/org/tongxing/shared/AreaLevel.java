package org.tongxing.shared;

/** Level of an administrative division (行政区划), told by the length of its code (GB/T 2260 and statistical codes). */
public enum AreaLevel {
    /** 省级. */
    PROVINCE(2),
    /** 地级. */
    CITY(4),
    /** 县级; 东莞 441900 and 中山 442000 stand here for themselves. */
    COUNTY(6),
    /** 乡级. */
    TOWNSHIP(9),
    /** 村级: village or community (村、社区). */
    VILLAGE(12);

    private final int digits;

    AreaLevel(int digits) {
        this.digits = digits;
    }

    /** Number of digits that a code of this level has. */
    public int digits() {
        return digits;
    }

    /**
     * The level of a code.
     *
     * @throws IllegalArgumentException when no level has codes of that length
     */
    public static AreaLevel of(String code) {
        for (AreaLevel level : values()) {
            if (level.digits == code.length()) {
                return level;
            }
        }
        throw new IllegalArgumentException("no area level has codes of " + code.length() + " digits");
    }
}
