package org.tongxing.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.shared.AreaCode;
import org.tongxing.support.MovableClock;
import org.tongxing.support.TestDatabase;

class LimitsIT {

    private static final AreaCode COMMUNITY = new AreaCode("440106001001");

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private final WorkingDays workingDays = new WorkingDays(jdbc);
    private final Limits limits = new Limits(jdbc, workingDays, MovableClock.at(LocalDateTime.of(2026, 11, 24, 9, 0)));

    @Test
    void countsWorkingDaysByTheStateCouncilsCalendar() {
        // 2026-09-30 is the last working day before the holiday; the Saturday of the make-up day is worked.
        DueDate due = workingDays.plusWorkingDays(LocalDate.of(2026, 9, 30), 1);

        assertThat(due.at().toLocalDate()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void worksOnAWeekendThatTheStateCouncilMovedTo() {
        LocalDate worked = jdbc.sql("SELECT min(day) FROM working_day WHERE working AND day >= '2026-01-01'")
                .query(LocalDate.class)
                .single();

        assertThat(workingDays.isWorkingDay(worked)).isTrue();
        assertThat(worked.getDayOfWeek().getValue()).isGreaterThan(5);
    }

    @Test
    void marksADateInAYearWithoutACalendarAsProvisional() {
        DueDate due = workingDays.plusWorkingDays(LocalDate.of(2026, 12, 30), 5);

        assertThat(due.provisional()).isTrue();
        assertThat(due.at().toLocalDate()).isEqualTo(LocalDate.of(2027, 1, 7));
    }

    @Test
    void bringsAVisitForwardToTheWorkingDayBeforeAHoliday() {
        LocalDateTime start = LocalDateTime.of(2026, 9, 3, 10, 0);

        assertThat(limits.due("visit.yellow", COMMUNITY, start).at().toLocalDate())
                .isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void letsNoHolidayMoveARedVisit() {
        LocalDateTime start = LocalDateTime.of(2026, 9, 26, 10, 0);

        assertThat(limits.due("visit.red", COMMUNITY, start).at()).isEqualTo(LocalDateTime.of(2026, 10, 3, 23, 59, 59));
    }

    @Test
    void countsHoursToTheMinute() {
        LocalDateTime start = LocalDateTime.of(2026, 11, 21, 22, 15);

        assertThat(limits.due("visit.urgent", COMMUNITY, start).at()).isEqualTo(start.plusDays(1));
    }

    @Test
    void letsTheClosestAreaWin() {
        jdbc.sql(
                        """
                        INSERT INTO limit_rule (key, area, amount, unit, roll, begins_with, basis, assumed)
                        VALUES ('visit.yellow', '440106', 15, 'DAY', 'NONE', '上次走访', '天河区规定', false)
                        """)
                .update();
        LocalDate on = LocalDate.of(2026, 11, 23);

        assertThat(limits.limit("visit.yellow", COMMUNITY, on).amount()).isEqualTo(15);
        assertThat(limits.limit("visit.yellow", new AreaCode("440105001001"), on)
                        .amount())
                .isEqualTo(30);
    }

    @Test
    void failsLoudlyOnAKeyThatNobodySeeded() {
        assertThatThrownBy(() -> limits.limit("visit.purple", COMMUNITY, LocalDate.of(2026, 11, 23)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // The State Council's notices of three years

    @ParameterizedTest
    @CsvSource({"2024,251", "2025,248", "2026,248"})
    void countsTheWorkingDaysOfAYear(int year, int workingDays) {
        assertThat(this.workingDays
                        .calendar()
                        .workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    /** Around each Spring Festival, make-up Saturdays and Sundays among them, and over a turn of the year. */
    @ParameterizedTest
    @CsvSource({
        "2024-02-09,1,2024-02-18",
        "2024-02-02,6,2024-02-09",
        "2025-01-24,1,2025-01-26",
        "2025-01-27,1,2025-02-05",
        "2026-02-13,1,2026-02-14",
        "2026-02-14,5,2026-02-28",
        "2024-12-31,1,2025-01-02",
        "2026-05-08,1,2026-05-09",
        "2026-10-09,1,2026-10-10"
    })
    void stepsOverHolidaysAndOntoWorkedWeekends(LocalDate from, int days, LocalDate due) {
        assertThat(workingDays.plusWorkingDays(from, days).at().toLocalDate()).isEqualTo(due);
    }

    // Months (民法典第二百零一条至第二百零三条)

    @Test
    void countsEachMonthFromTheAnchorAndNotFromTheMonthBefore() {
        set("guidance.round", 1, "MONTH", "NONE");
        LocalDate anchor = LocalDate.of(2026, 3, 31);

        assertThat(IntStream.rangeClosed(1, 3).mapToObj(n -> limits.repetition("guidance.round", COMMUNITY, anchor, n)
                        .at()
                        .toLocalDate()))
                .containsExactly(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 31), LocalDate.of(2026, 6, 30));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29,2025-02-28,false", "2026-01-31,2027-01-31,false", "2027-02-28,2028-02-28,false"})
    void endsAYearOnTheSameDayOrTheLastOfAShorterMonth(LocalDate start, LocalDate due, boolean provisional) {
        DueDate year = limits.due("tempGuardianship.max", COMMUNITY, start.atStartOfDay());

        assertThat(year.at().toLocalDate()).isEqualTo(due);
        assertThat(year.provisional()).isEqualTo(provisional);
    }

    @Test
    void movesTheEndOfAMonthPastAHolidayAndMarksItWhenTheCalendarIsMissing() {
        LocalDateTime start = LocalDateTime.of(2026, 9, 1, 8, 0);

        assertThat(limits.due("revoke.trial", COMMUNITY, start).at().toLocalDate())
                .isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(limits.due("revoke.trial", COMMUNITY, LocalDateTime.of(2028, 1, 29, 8, 0)))
                .isEqualTo(new DueDate(LocalDateTime.of(2028, 2, 29, 23, 59, 59), true));
    }

    // Pauses and extensions

    @Test
    void doesNotCountTheTimeInWhichAClockStood() {
        LocalDateTime start = LocalDateTime.of(2026, 9, 21, 9, 0);
        ClockHistory stood = new ClockHistory(
                0,
                List.of(new ClockHistory.Pause(
                        LocalDateTime.of(2026, 9, 22, 9, 0), LocalDateTime.of(2026, 10, 9, 9, 0))));

        assertThat(limits.due("recordChange.decide", COMMUNITY, start).at().toLocalDate())
                .isEqualTo(LocalDate.of(2026, 10, 12));
        assertThat(limits.due("recordChange.decide", COMMUNITY, start, stood)
                        .at()
                        .toLocalDate())
                .isEqualTo(LocalDate.of(2026, 10, 21));
    }

    @Test
    void addsAnExtensionInTheUnitOfTheLimit() {
        LocalDateTime start = LocalDateTime.of(2026, 11, 2, 9, 0);

        assertThat(limits.due("keycare.review", COMMUNITY, start, new ClockHistory(2, List.of()))
                        .at()
                        .toLocalDate())
                .isEqualTo(LocalDate.of(2026, 11, 9));
    }

    // The table

    @Test
    void datesAnOpenClockByALaterRowOnlyWhenThatSaysSo() {
        jdbc.sql("UPDATE limit_rule SET valid_to = '2026-10-31' WHERE key IN ('visit.yellow', 'visit.blue')")
                .update();
        jdbc.sql(
                        """
                        INSERT INTO limit_rule (key, valid_from, amount, unit, roll, begins_with, basis, assumed, open_too)
                        VALUES ('visit.yellow', '2026-11-01', 20, 'DAY', 'NONE', '上次走访', '示例文件', false, true),
                               ('visit.blue', '2026-11-01', 60, 'DAY', 'NONE', '上次走访', '示例文件', false, false)
                        """)
                .update();
        LocalDateTime start = LocalDateTime.of(2026, 10, 20, 9, 0);

        assertThat(limits.due("visit.yellow", COMMUNITY, start).at().toLocalDate())
                .isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(limits.dating("visit.blue", COMMUNITY, start.toLocalDate()).amount())
                .isEqualTo(90);
    }

    @Test
    void keepsTwoRowsFromHoldingOnOneDay() {
        assertThatThrownBy(() -> set("visit.yellow", 20, "DAY", "NONE"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void namesEveryLimitInChinese() {
        assertThat(jdbc.sql("SELECT DISTINCT key FROM limit_rule EXCEPT SELECT key FROM limit_key")
                        .query(String.class)
                        .list())
                .as("limits without a row in limit_key")
                .isEmpty();
    }

    private void set(String key, int amount, String unit, String roll) {
        jdbc.sql("UPDATE limit_rule SET valid_to = '2025-12-31' WHERE key = ? AND key <> 'visit.yellow'")
                .param(key)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO limit_rule (key, valid_from, amount, unit, roll, begins_with, basis, assumed)
                        VALUES (?, '2026-01-01', ?, ?, ?, '示例', '示例文件', false)
                        """)
                .params(key, amount, unit, roll)
                .update();
    }
}
