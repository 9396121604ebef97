package org.tongxing.register.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Full years and months from day to day (民法典 201、202): the day of the start is not counted, the period is full on the day of
 * the same number, and at the end of the month where there is none (31 August and six months: 28 or 29 February). The roll to
 * the next working day (203) is for acts that someone has to do; a child's age and time of living here wait for no office.
 */
public final class CalendarPeriods {

    private CalendarPeriods() {}

    /** Full years from a day to another, such as an age (周岁); -1 when the other comes first. */
    public static int fullYears(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -1;
        }
        int years = (int) ChronoUnit.YEARS.between(from, to);
        return from.plusYears(years + 1L).isAfter(to) ? years : years + 1;
    }

    /** Full months from a day to another; 0 when the other comes first. */
    static int fullMonths(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return 0;
        }
        int months = (int) ChronoUnit.MONTHS.between(from, to);
        return from.plusMonths(months + 1L).isAfter(to) ? months : months + 1;
    }
}
