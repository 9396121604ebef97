package org.tongxing.deadline.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.deadline.CalendarChanged;
import org.tongxing.deadline.CalendarNotice;
import org.tongxing.deadline.Limits;
import org.tongxing.deadline.persistence.JdbcCalendar;
import org.tongxing.shared.RefusedException;

/** Imports a year's working-day calendar (导入工作日历): tried dry, which shows what would move, then for good. */
@Component
public class ImportCalendar {

    private final JdbcCalendar calendar;
    private final LimitDesk desk;
    private final Limits limits;
    private final RedateClocks redate;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportCalendar(
            JdbcCalendar calendar,
            LimitDesk desk,
            Limits limits,
            RedateClocks redate,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calendar = calendar;
        this.desk = desk;
        this.limits = limits;
        this.redate = redate;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What an import would do.
     *
     * @param notice what was read
     * @param redating clocks that would move
     */
    public record Trial(CalendarNotice notice, RedateClocks.Preview redating) {

        /** Days off. */
        public long off() {
            return notice.days().stream().filter(day -> !day.working()).count();
        }

        /** Weekends worked. */
        public long worked() {
            return notice.days().size() - off();
        }

        /** The file's rows again, to confirm what was looked at. */
        public String rows() {
            return "date,kind,occasion\n" + rowsOf(notice.days());
        }
    }

    /**
     * Reads a file and stores nothing.
     *
     * @throws RefusedException naming what is wrong
     */
    @Transactional(readOnly = true)
    public Trial tried(String login, int year, String basis, byte[] file) {
        CalendarNotice notice = read(login, year, basis, file);
        return new Trial(
                notice,
                redate.preview(RedateClocks.ofYear(year), limits.reckoning().with(notice)));
    }

    /**
     * Stores a year. Open clocks are dated by {@link RedateClocks#carryOut}.
     *
     * @throws RefusedException naming what is wrong
     */
    @Transactional
    public void store(String login, int year, String basis, byte[] file) {
        CalendarNotice notice = read(login, year, basis, file);
        String before = rowsOf(calendar.days(year));
        calendar.store(notice, login, OffsetDateTime.now(clock));
        audit.decided(AuditEvent.of(login, AuditAction.LIMIT_SET)
                .detail("calendar " + year)
                .because(basis)
                .changed(before.isEmpty() ? null : before, rowsOf(notice.days())));
        events.publishEvent(new CalendarChanged(year));
    }

    private CalendarNotice read(String login, int year, String basis, byte[] file) {
        if (!desk.mayImport(login)) {
            throw RefusedException.of("file", "日历文件", "只能由省级民政部门或者省级数据管理员导入");
        }
        CalendarNotice notice = new CalendarNotice(year, basis.strip(), CalendarFile.read(file));
        notice.check(LocalDate.now(clock));
        return notice;
    }

    private static String rowsOf(List<CalendarNotice.Day> days) {
        return days.stream()
                .map(day -> day.date() + "," + (day.working() ? "WORK" : "OFF") + "," + day.occasion())
                .collect(Collectors.joining("\n"));
    }
}
