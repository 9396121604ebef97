package org.tongxing.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.tongxing.deadline.OpenClocks.OpenClock;

/** Limits and calendar as they stand, or as they would stand with a change: it dates clocks. */
public final class Reckoning {

    private final LimitTable limits;
    private final WorkingCalendar calendar;
    private final LocalDateTime asOf;

    Reckoning(LimitTable limits, WorkingCalendar calendar, LocalDateTime asOf) {
        this.limits = limits;
        this.calendar = calendar;
        this.asOf = asOf;
    }

    /** The same with another limit, as of the day on which that begins. */
    public Reckoning with(LimitRule rule) {
        LocalDateTime begins = rule.from().atStartOfDay();
        return new Reckoning(limits.with(rule), calendar, begins.isAfter(asOf) ? begins : asOf);
    }

    /** The same with the calendar of a year. */
    public Reckoning with(CalendarNotice notice) {
        return new Reckoning(limits, calendar.with(notice), asOf);
    }

    /**
     * When a clock runs out. A limit that became shorter makes nobody late at once: who was in time has until the end of
     * the next working day, if that is not later than before.
     */
    public DueDate due(OpenClock clock) {
        LocalDate began = clock.start().toLocalDate();
        Limit limit = limits.dating(clock.key(), clock.area(), began, asOf.toLocalDate());
        LocalDate anchor = clock.anchor();
        DueDate due = anchor == null
                ? limit.due(clock.start(), clock.history(), calendar)
                : limit.nextRepetition(anchor, began, calendar);
        boolean madeLate = due.at().isBefore(asOf) && !clock.due().isBefore(asOf);
        return madeLate ? inTime(clock) : due;
    }

    private DueDate inTime(OpenClock clock) {
        DueDate next = calendar.plusWorkingDays(asOf.toLocalDate(), 1);
        return next.at().isBefore(clock.due()) ? next : new DueDate(clock.due(), false);
    }
}
