package org.tongxing.deadline.persistence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.deadline.CalendarNotice;

/** The working-day calendar (工作日历). */
@Repository
public class JdbcCalendar {

    private final JdbcClient jdbc;

    JdbcCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A year that has been loaded.
     *
     * @param off days off by notice
     * @param worked weekends worked
     * @param loader who loaded it; null for what came with the system
     */
    public record Year(int year, String basis, int off, int worked, @Nullable String loader) {}

    /** The years that have been loaded, the newest first. */
    public List<Year> years() {
        return jdbc.sql(
                        """
                        SELECT y.year, y.basis, count(*) FILTER (WHERE NOT d.working) AS off,
                               count(*) FILTER (WHERE d.working) AS worked, max(s.display_name) AS loader
                        FROM calendar_year y
                        LEFT JOIN working_day d USING (year)
                        LEFT JOIN staff s ON s.login = y.loaded_by
                        GROUP BY y.year ORDER BY y.year DESC
                        """)
                .query(Year.class)
                .list();
    }

    /** The days of a year's notice, in order. */
    public List<CalendarNotice.Day> days(int year) {
        return jdbc.sql("SELECT day, working, occasion FROM working_day WHERE year = :year ORDER BY day")
                .param("year", year)
                .query((row, n) -> new CalendarNotice.Day(
                        row.getObject("day", LocalDate.class), row.getBoolean("working"), row.getString("occasion")))
                .list();
    }

    /** What is known of a year is replaced by its notice. */
    public void store(CalendarNotice notice, String by, OffsetDateTime at) {
        jdbc.sql("SELECT version FROM deadline_version WHERE subject = 'CALENDAR' FOR UPDATE")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        INSERT INTO calendar_year (year, basis, loaded_by, loaded_at) VALUES (:year, :basis, :by, :at)
                        ON CONFLICT (year) DO UPDATE
                        SET basis = excluded.basis, loaded_by = excluded.loaded_by, loaded_at = excluded.loaded_at,
                            redated_at = NULL
                        """)
                .param("year", notice.year())
                .param("basis", notice.basis())
                .param("by", by)
                .param("at", at)
                .update();
        jdbc.sql("DELETE FROM working_day WHERE year = :year")
                .param("year", notice.year())
                .update();
        insert(notice);
        jdbc.sql("UPDATE deadline_version SET version = version + 1 WHERE subject = 'CALENDAR'")
                .update();
    }

    private void insert(CalendarNotice notice) {
        List<CalendarNotice.Day> days = notice.days();
        jdbc.sql(
                        """
                        INSERT INTO working_day (day, working, occasion, year)
                        SELECT day::date, worked::boolean, occasion, :year
                        FROM unnest(:days, :worked, :occasions) AS given (day, worked, occasion)
                        ON CONFLICT (day) DO UPDATE
                        SET working = excluded.working, occasion = excluded.occasion, year = excluded.year
                        """)
                .param("year", notice.year())
                .param("days", days.stream().map(day -> day.date().toString()).toArray(String[]::new))
                .param(
                        "worked",
                        days.stream().map(day -> String.valueOf(day.working())).toArray(String[]::new))
                .param(
                        "occasions",
                        days.stream().map(CalendarNotice.Day::occasion).toArray(String[]::new))
                .update();
    }

    /**
     * A calendar that open clocks have not been dated by yet.
     *
     * @param year the earliest year that is new
     * @param loadedAt when the newest was loaded
     */
    public record ToRedate(int year, OffsetDateTime loadedAt) {}

    /** What open clocks have not been dated by yet. */
    public Optional<ToRedate> toRedate() {
        return jdbc.sql(
                        """
                        SELECT min(year) AS year, coalesce(max(loaded_at), 'epoch') AS loaded_at
                        FROM calendar_year WHERE redated_at IS NULL HAVING count(*) > 0
                        """)
                .query((row, n) -> new ToRedate(row.getInt("year"), row.getObject("loaded_at", OffsetDateTime.class)))
                .optional();
    }

    /** Notes that open clocks have been dated by the notice of this and all later years. */
    public void redated(int fromYear, OffsetDateTime at) {
        jdbc.sql("UPDATE calendar_year SET redated_at = :at WHERE year >= :year AND redated_at IS NULL")
                .param("at", at)
                .param("year", fromYear)
                .update();
    }
}
