package org.tongxing.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongxing.deadline.Limit.Roll;
import org.tongxing.deadline.Limit.Unit;

class LimitTest {

    private static final WorkingCalendar PLAIN = new WorkingCalendar(Map.of(), Set.of(2025, 2026, 2027, 2028));

    /** 31 August, then 28 February, then 31 August again (民法典第二百零二条); a leap year has one day more. */
    @ParameterizedTest
    @CsvSource({
        "2025-08-31,2026-02-28",
        "2026-02-27,2026-02-28",
        "2026-02-28,2026-08-31",
        "2026-05-04,2026-08-31",
        "2026-08-31,2027-02-28",
        "2027-08-31,2028-02-29"
    })
    void repeatsByTheAnchorHoweverShortTheMonthsBetweenAre(LocalDate after, LocalDate next) {
        Limit halfYear = limit(6, Unit.MONTH, Roll.NONE);

        assertThat(next(halfYear, LocalDate.of(2025, 8, 31), after)).isEqualTo(next);
    }

    @Test
    void bringsARepetitionForwardAndCountsTheNextOneAsIfItHadNot() {
        Limit halfYear = limit(6, Unit.MONTH, Roll.BACKWARD);
        LocalDate anchor = LocalDate.of(2026, 8, 28);

        // 28 February 2027 is a Sunday.
        assertThat(next(halfYear, anchor, anchor)).isEqualTo(LocalDate.of(2027, 2, 26));
        assertThat(next(halfYear, anchor, LocalDate.of(2027, 2, 26))).isEqualTo(LocalDate.of(2027, 8, 27));
    }

    @Test
    void findsTheNextOfManyRepetitions() {
        Limit day = limit(1, Unit.DAY, Roll.NONE);

        assertThat(next(day, LocalDate.of(2016, 11, 24), LocalDate.of(2026, 11, 24)))
                .isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void repeatsNoLimitOfNothing() {
        Limit sameDay = limit(0, Unit.DAY, Roll.NONE);

        assertThatThrownBy(() -> next(sameDay, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static LocalDate next(Limit limit, LocalDate anchor, LocalDate after) {
        return limit.nextRepetition(anchor, after, PLAIN).at().toLocalDate();
    }

    private static Limit limit(int amount, Unit unit, Roll roll) {
        return new Limit("risk.regrade", amount, unit, roll, "示例文件", false);
    }
}
