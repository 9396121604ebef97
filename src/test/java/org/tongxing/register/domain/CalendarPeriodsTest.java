package org.tongxing.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarPeriodsTest {

    @ParameterizedTest
    @CsvSource({
        "2010-11-24, 2026-11-23, 15",
        "2010-11-24, 2026-11-24, 16",
        "2008-02-29, 2026-02-27, 17",
        "2008-02-29, 2026-02-28, 18",
        "2008-02-29, 2024-02-28, 15",
        "2008-02-29, 2024-02-29, 16",
        "2026-11-25, 2026-11-24, -1"
    })
    void countsYearsFromBirthdayToBirthday(LocalDate birthDate, LocalDate day, int years) {
        assertThat(CalendarPeriods.fullYears(birthDate, day)).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-07-14, 5",
        "2026-01-15, 2026-07-15, 6",
        "2025-08-31, 2026-02-27, 5",
        "2025-08-31, 2026-02-28, 6",
        "2026-07-15, 2026-01-15, 0"
    })
    void countsMonthsFromDayToDayOrToTheEndOfTheMonth(LocalDate from, LocalDate to, int months) {
        assertThat(CalendarPeriods.fullMonths(from, to)).isEqualTo(months);
    }
}
