package org.tongxing.benefit.entitlement.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/** From which month a benefit is paid. */
public enum StartMonth {
    /** From the month of the application (残疾人两项补贴). */
    APPLICATION,
    /** From the month after the decision. */
    AFTER_DECISION;

    /** The month. */
    public YearMonth of(LocalDate appliedOn, LocalDate decidedOn) {
        return this == APPLICATION
                ? YearMonth.from(appliedOn)
                : YearMonth.from(decidedOn).plusMonths(1);
    }
}
