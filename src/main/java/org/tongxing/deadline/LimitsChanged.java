package org.tongxing.deadline;

/** A limit has a new row. */
public record LimitsChanged(String key) {}
