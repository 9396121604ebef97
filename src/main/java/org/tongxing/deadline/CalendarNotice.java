package org.tongxing.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongxing.shared.Violations;

/**
 * The State Council's notice on the holidays of a year (部分节假日安排的通知), as days that depart from the plain week.
 *
 * @param year the year; a notice may reach into the last three days of the one before
 * @param basis title or number of the notice
 * @param days the days
 */
public record CalendarNotice(int year, String basis, List<Day> days) {

    private static final int MOST = 200;
    private static final int BASIS_LENGTH = 200;
    private static final List<MonthDay> ALWAYS_OFF =
            List.of(MonthDay.of(Month.JANUARY, 1), MonthDay.of(Month.MAY, 1), MonthDay.of(Month.OCTOBER, 1));
    private static final Map<String, String> LABELS = Map.of("year", "年度", "basis", "依据", "file", "日历文件");

    /** A day off (放假) or a weekend worked (调休上班). */
    public record Day(LocalDate date, boolean working, String occasion) {}

    /**
     * Refuses a notice that cannot be right.
     *
     * @param today a year that has passed is not changed any more
     * @throws org.tongxing.shared.RefusedException with every rule that is broken
     */
    public void check(LocalDate today) {
        Violations violations = new Violations(LABELS);
        violations.addIf(year < today.getYear(), "year", "已经过去的年度不能再改");
        violations.addIf(year > today.getYear() + 1, "year", "只能导入本年度和下一年度");
        violations.addIf(basis.isBlank(), "basis", "必填，写明通知的名称或者文号");
        violations.limit("basis", basis, BASIS_LENGTH);
        violations.addIf(days.isEmpty(), "file", "没有一行数据");
        violations.addIf(days.size() > MOST, "file", "不能超过" + MOST + "行");
        if (!days.isEmpty() && days.size() <= MOST) {
            checkDays(violations);
        }
        violations.refuseIfAny();
    }

    private void checkDays(Violations violations) {
        Set<LocalDate> seen = new HashSet<>();
        for (Day day : days) {
            violations.addIf(!seen.add(day.date()), "file", day.date() + "出现了两次");
            violations.addIf(!belongs(day.date()), "file", day.date() + "不属于" + year + "年");
            violations.addIf(day.working() && !isWeekend(day.date()), "file", day.date() + "不是星期六、星期日，不能是调休上班");
        }
        for (MonthDay holiday : ALWAYS_OFF) {
            LocalDate date = holiday.atYear(year);
            violations.addIf(
                    days.stream().noneMatch(day -> day.date().equals(date) && !day.working()),
                    "file",
                    "缺少法定节日" + date + "的放假安排，文件可能不完整");
        }
    }

    private boolean belongs(LocalDate date) {
        return date.getYear() == year || !date.isBefore(firstDay()) && date.getYear() == year - 1;
    }

    /** The first day that a notice of this year may change. */
    LocalDate firstDay() {
        return LocalDate.of(year - 1, Month.DECEMBER, 29);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
