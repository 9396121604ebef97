package org.tongxing.workflow.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.deadline.WorkingDays;

/**
 * Tells the province's data steward that a calendar is missing: from November on, when the State Council's notice is
 * about to come out, or as soon as something is due in a time that it may change.
 */
@Component
public class CalendarAlarm {

    private static final String STEWARD = "dataSteward@44";

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Notices notices;
    private final Clock clock;

    CalendarAlarm(JdbcClient jdbc, WorkingDays workingDays, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.notices = notices;
        this.clock = clock;
    }

    /** Once a day; a year is told of once. */
    @Scheduled(cron = "${tongxing.sweep:0 15 0 * * *}", zone = "Asia/Shanghai")
    public void sound() {
        LocalDate today = LocalDate.now(clock);
        LocalDate provisional = workingDays.firstProvisionalDay(today);
        int missing = firstMissing(today.getYear());
        boolean soon = missing == today.getYear()
                || missing == today.getYear() + 1 && today.getMonth().compareTo(Month.NOVEMBER) >= 0;
        if (soon || isAnythingDueFrom(provisional)) {
            notices.tell(new Notice(
                    "calendar-" + missing,
                    STEWARD,
                    NoticeKind.CALENDAR,
                    null,
                    null,
                    missing + "年工作日历尚未导入，" + provisional + "以后的期限为暂定，请导入国务院办公厅的放假通知"));
        }
    }

    private int firstMissing(int from) {
        int year = from;
        while (workingDays.isLoaded(year)) {
            year++;
        }
        return year;
    }

    private boolean isAnythingDueFrom(LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM act_ru_task WHERE due_date_ >= :day)")
                .param("day", day.atStartOfDay())
                .query(Boolean.class)
                .single();
    }
}
