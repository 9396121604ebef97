package org.tongxing.deadline;

/** The calendar has another year, or another one of the same. */
public record CalendarChanged(int year) {}
