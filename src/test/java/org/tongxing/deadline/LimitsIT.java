package org.tongxing.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.shared.AreaCode;
import org.tongxing.support.TestDatabase;

class LimitsIT {

    private static final AreaCode COMMUNITY = new AreaCode("440106001001");

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private final WorkingDays workingDays = new WorkingDays(jdbc);
    private final Limits limits = new Limits(jdbc, workingDays);

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
}
