package org.tongxing.monitoring.domain;

/** Who is told of communities that are late, one level after the other. */
public enum LateLevel {
    /** 乡镇（街道）: at the reference day. */
    TOWNSHIP("update.deadline.township"),
    /** 县级. */
    COUNTY("update.deadline.county"),
    /** 市级. */
    CITY("update.deadline.city"),
    /** 省级. */
    PROVINCE("update.deadline.province");

    private final String limit;

    LateLevel(String limit) {
        this.limit = limit;
    }

    /** Key of the limit after which this level is told. */
    public String limit() {
        return limit;
    }
}
