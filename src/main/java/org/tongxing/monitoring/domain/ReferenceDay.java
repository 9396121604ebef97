package org.tongxing.monitoring.domain;

import java.time.LocalDate;

/** A day as of which is counted (统计时点), and the half year that it ends. */
public record ReferenceDay(HalfYear half, LocalDate day) {

    /** As people choose it: 2026年下半年（统计时点12月31日）. */
    public String label() {
        return "%s（统计时点%d月%d日）".formatted(half.label(), day.getMonthValue(), day.getDayOfMonth());
    }
}
