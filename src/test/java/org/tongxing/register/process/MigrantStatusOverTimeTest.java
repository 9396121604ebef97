package org.tongxing.register.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxing.register.domain.Population.*;
import static org.tongxing.register.process.StatusExample.AS_OF;
import static org.tongxing.register.process.StatusExample.child;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tongxing.register.domain.StatusOn;
import org.tongxing.register.domain.StatusReason;

class MigrantStatusOverTimeTest {

    private static final MigrantStatusDecision DECISION = new MigrantStatusDecision();

    @Test
    void changesWhenSixMonthsAreReached() {
        StatusExample child = child("入住三个月").since("2026-08-31");

        assertThat(on(AS_OF, child).changesOn()).isEqualTo("2027-02-28");
        assertThat(on("2027-02-27", child).population()).isEqualTo(PENDING);
        assertThat(on("2027-02-28", child).population()).isEqualTo(MONITORED);
    }

    @Test
    void changesOnTheSixteenthBirthdayAndAgainOnTheEighteenth() {
        StatusExample child = child("十五岁").born("2011-06-01");

        assertThat(on(AS_OF, child).changesOn()).isEqualTo("2027-06-01");
        assertThat(on("2027-06-01", child).reason()).isEqualTo(StatusReason.SIXTEEN_OR_OLDER);
        assertThat(on("2027-06-01", child).changesOn()).isEqualTo("2029-06-01");
        assertThat(on("2029-06-01", child).changesOn()).isNull();
    }

    @Test
    void changesWhenTheChildLeavesWithoutAKnownNewPlace() {
        StatusExample child = child("月底离开").until("2026-12-01");

        assertThat(on(AS_OF, child).changesOn()).isEqualTo("2026-12-01");
        assertThat(on("2026-12-01", child).reason()).isEqualTo(StatusReason.NOT_RESIDENT);
    }

    @Test
    void countsTheTimeInTwoCountiesAsOne() {
        StatusExample child = child("八月由深圳搬来")
                .livedIn("440305001", "2026-03-01", "2026-08-01")
                .since("2026-08-01");

        assertThat(on("2026-08-31", child).population()).isEqualTo(PENDING);
        assertThat(on("2026-09-01", child).population()).isEqualTo(MONITORED);
    }

    @Test
    void letsAVisitHomeNotBreakTheTime() {
        StatusExample child = child("暑假返乡")
                .livedIn("440106001", "2025-09-01", "2026-07-10")
                .livedIn("430102001", "2026-07-10", "2026-09-01")
                .hukou("430102001")
                .since("2026-09-01");

        assertThat(on("2026-08-01", child).population()).isEqualTo(MONITORED);
        assertThat(on("2026-09-01", child).population()).isEqualTo(MONITORED);
    }

    @Test
    void takesAReturnHomeOfSixMonthsForTheEndOfMigration() {
        StatusExample child = child("返回户籍地")
                .livedIn("440106001", "2025-01-01", "2026-07-10")
                .hukou("430102001")
                .livesIn("430102001")
                .since("2026-07-10");

        assertThat(on(AS_OF, child).population()).isEqualTo(MONITORED);
        assertThat(on(AS_OF, child).changesOn()).isEqualTo("2027-01-10");
        assertThat(on("2027-01-10", child).reason()).isEqualTo(StatusReason.AT_HUKOU_PLACE);
    }

    @Test
    void beginsAnewAfterSixMonthsAtHome() {
        StatusExample child = child("返乡七个月后再来")
                .livedIn("440106001", "2024-01-01", "2026-02-01")
                .livedIn("430102001", "2026-02-01", "2026-09-01")
                .hukou("430102001")
                .since("2026-09-01");

        assertThat(on(AS_OF, child).population()).isEqualTo(PENDING);
        assertThat(on(AS_OF, child).changesOn()).isEqualTo("2027-03-01");
    }

    @Test
    void judgesAnyDayOfThePast() {
        StatusExample child = child("2024年入住").since("2024-09-01");

        assertThat(on("2024-08-31", child).reason()).isEqualTo(StatusReason.NOT_RESIDENT);
        assertThat(on("2024-12-31", child).population()).isEqualTo(PENDING);
        assertThat(on("2025-06-30", child).population()).isEqualTo(MONITORED);
    }

    @Test
    void saysWhyInTheWordsOfThePlan() {
        assertThat(on(AS_OF, child("跨县域")).reasonText()).contains("跨县域异地居住或生活6个月以上、不满十六周岁");
    }

    private static StatusOn on(String day, StatusExample child) {
        return on(LocalDate.parse(day), child);
    }

    private static StatusOn on(LocalDate day, StatusExample child) {
        return child.statusOn(day, DECISION);
    }
}
