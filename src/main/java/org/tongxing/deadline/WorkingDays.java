package org.tongxing.deadline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The working-day calendar (工作日历) that is in force, kept in memory on every node. */
@Component
public class WorkingDays {

    private final JdbcClient jdbc;
    private final Refreshed<WorkingCalendar> calendar;

    WorkingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.calendar = Refreshed.by(jdbc, "CALENDAR", this::read);
    }

    /** Whether people work on a day. */
    public boolean isWorkingDay(LocalDate day) {
        return calendar.get().isWorkingDay(day);
    }

    /**
     * The end of the day that lies some working days later; the first day does not count (民法典第二百零一条).
     *
     * @param days zero or more; zero gives the same day
     */
    public DueDate plusWorkingDays(LocalDate from, int days) {
        return calendar.get().plusWorkingDays(from, days);
    }

    /** Whether a day may still change: its year, or for its last days the next one's, has no notice yet. */
    public boolean isProvisional(LocalDate day) {
        return calendar.get().isProvisional(day);
    }

    /** The first day from another on that may still change. */
    public LocalDate firstProvisionalDay(LocalDate from) {
        return calendar.get().firstProvisionalDay(from);
    }

    /** Whether the notice of a year has been loaded. */
    public boolean isLoaded(int year) {
        return calendar.get().years().contains(year);
    }

    WorkingCalendar calendar() {
        return calendar.get();
    }

    void forget() {
        calendar.forget();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void changed(CalendarChanged event) {
        forget();
    }

    private WorkingCalendar read() {
        Map<LocalDate, Boolean> notices = jdbc
                .sql("SELECT day, working FROM working_day")
                .query((row, n) -> Map.entry(row.getObject(1, LocalDate.class), row.getBoolean(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<Integer> years = new HashSet<>(
                jdbc.sql("SELECT year FROM calendar_year").query(Integer.class).list());
        return new WorkingCalendar(notices, years);
    }
}
