package org.tongxing.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The working-day calendar (工作日历): Monday to Friday, less the days that the State Council gives off, plus the weekends
 * that it has worked (调休). A year without its notice is provisional (暂定).
 */
@Component
public class WorkingDays {

    private static final int LATE_NOTICE_FROM = 29;

    /** Statutory holidays with a fixed date, for years without a notice. */
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.MAY, 2),
            MonthDay.of(Month.OCTOBER, 1),
            MonthDay.of(Month.OCTOBER, 2),
            MonthDay.of(Month.OCTOBER, 3));

    private final JdbcClient jdbc;
    private volatile @Nullable Calendar calendar;

    WorkingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Calendar(Map<LocalDate, Boolean> notices, Set<Integer> years) {}

    /** Whether people work on a day. */
    public boolean isWorkingDay(LocalDate day) {
        Boolean notice = calendar().notices().get(day);
        if (notice != null) {
            return notice;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean fixed = !calendar().years().contains(day.getYear()) && FIXED.contains(MonthDay.from(day));
        return !weekend && !fixed;
    }

    /**
     * The end of the day that lies some working days later; the first day does not count (民法典第二百零一条).
     *
     * @param days zero or more; zero gives the same day
     */
    public DueDate plusWorkingDays(LocalDate from, int days) {
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

    /** Whether a day may still change: its year, or for its last days the next one's, has no notice yet. */
    public boolean isProvisional(LocalDate day) {
        boolean lastDays = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= LATE_NOTICE_FROM;
        Set<Integer> years = calendar().years();
        return !years.contains(day.getYear()) || (lastDays && !years.contains(day.getYear() + 1));
    }

    LocalDate rollForward(LocalDate day) {
        return isWorkingDay(day) ? day : rollForward(day.plusDays(1));
    }

    LocalDate rollBackward(LocalDate day) {
        return isWorkingDay(day) ? day : rollBackward(day.minusDays(1));
    }

    static LocalDateTime endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59));
    }

    /** Read once: a new notice comes with a new version of the application. */
    private Calendar calendar() {
        Calendar known = calendar;
        if (known == null) {
            Map<LocalDate, Boolean> notices = jdbc
                    .sql("SELECT day, working FROM working_day")
                    .query((row, n) -> Map.entry(row.getObject(1, LocalDate.class), row.getBoolean(2)))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            known = new Calendar(
                    notices, notices.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet()));
            calendar = known;
        }
        return known;
    }
}
