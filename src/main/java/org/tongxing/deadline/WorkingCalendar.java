package org.tongxing.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A working-day calendar (工作日历) as it stands: Monday to Friday, less the days that the State Council gives off, plus
 * the weekends that it has worked (调休). A year without its notice is provisional (暂定).
 *
 * @param notices days on which a notice departs from the plain week, and whether they are worked
 * @param years years whose notice is known
 */
public record WorkingCalendar(Map<LocalDate, Boolean> notices, Set<Integer> years) {

    private static final int LATE_NOTICE_FROM = 29;

    /** Statutory holidays with a fixed date, for years without a notice. */
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.MAY, 2),
            MonthDay.of(Month.OCTOBER, 1),
            MonthDay.of(Month.OCTOBER, 2),
            MonthDay.of(Month.OCTOBER, 3));

    /** Keeps both as they are. */
    public WorkingCalendar {
        notices = Map.copyOf(notices);
        years = Set.copyOf(years);
    }

    /** The same with the notice of a year in place of what is known of it. */
    WorkingCalendar with(CalendarNotice notice) {
        Map<LocalDate, Boolean> days = new HashMap<>(notices);
        days.keySet().removeIf(day -> day.getYear() == notice.year());
        notice.days().forEach(day -> days.put(day.date(), day.working()));
        Set<Integer> known = new HashSet<>(years);
        known.add(notice.year());
        return new WorkingCalendar(days, known);
    }

    boolean isWorkingDay(LocalDate day) {
        Boolean notice = notices.get(day);
        if (notice != null) {
            return notice;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean fixed = !years.contains(day.getYear()) && FIXED.contains(MonthDay.from(day));
        return !weekend && !fixed;
    }

    DueDate plusWorkingDays(LocalDate from, int days) {
        LocalDate day = from;
        boolean provisional = false;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            provisional |= isProvisional(day);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return new DueDate(endOf(day), provisional);
    }

    /** Working days after the first day, the last one included. */
    int workingDaysBetween(LocalDate first, LocalDate last) {
        return (int) first.plusDays(1)
                .datesUntil(last.isAfter(first) ? last.plusDays(1) : first.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    boolean isProvisional(LocalDate day) {
        boolean lastDays = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= LATE_NOTICE_FROM;
        return !years.contains(day.getYear()) || (lastDays && !years.contains(day.getYear() + 1));
    }

    LocalDate rollForward(LocalDate day) {
        return isWorkingDay(day) ? day : rollForward(day.plusDays(1));
    }

    LocalDate rollBackward(LocalDate day) {
        return isWorkingDay(day) ? day : rollBackward(day.minusDays(1));
    }

    /** The first day from another on that a missing notice may still change. */
    LocalDate firstProvisionalDay(LocalDate from) {
        int year = from.getYear();
        while (years.contains(year)) {
            year++;
        }
        LocalDate day = LocalDate.of(year - 1, Month.DECEMBER, LATE_NOTICE_FROM);
        return day.isBefore(from) ? from : day;
    }

    static LocalDateTime endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59));
    }
}
