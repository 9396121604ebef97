package org.tongxing.deadline.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.deadline.Limit;
import org.tongxing.deadline.LimitRule;
import org.tongxing.support.TestDatabase;

/** What a limit that is taken back before it began leaves behind. */
class JdbcLimitRulesIT {

    private static final LocalDate BEGUN = LocalDate.of(2026, 11, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);

    private final JdbcLimitRules rules = new JdbcLimitRules(JdbcClient.create(TestDatabase.fresh()));

    @BeforeEach
    void hasALocalLimit() {
        set(60, BEGUN);
    }

    @Test
    void letsTheReplacedRowGoOn() {
        LimitRule next = set(45, DECEMBER);
        assertThat(lastDay(BEGUN)).isEqualTo(DECEMBER.minusDays(1));

        rules.withdraw(next);

        assertThat(lastDay(BEGUN)).isNull();
    }

    @Test
    void leavesARowEndedThatWasEndedOnPurpose() {
        rules.end(rule(60, BEGUN), DECEMBER.minusDays(1));
        LimitRule next = set(45, DECEMBER);

        rules.withdraw(next);

        assertThat(lastDay(BEGUN)).isEqualTo(DECEMBER.minusDays(1));
    }

    @Test
    void leavesARowEndedThatWasEndedAfterItsReplacementWasSet() {
        LimitRule next = set(45, DECEMBER);
        rules.end(rule(60, BEGUN), LocalDate.of(2026, 11, 28));

        rules.withdraw(next);

        assertThat(lastDay(BEGUN)).isEqualTo(LocalDate.of(2026, 11, 28));
    }

    @Test
    void givesARowTheEndBackThatItHadBefore() {
        rules.end(rule(60, BEGUN), LocalDate.of(2026, 12, 20));
        LimitRule next = set(45, DECEMBER);

        rules.withdraw(next);

        assertThat(lastDay(BEGUN)).isEqualTo(LocalDate.of(2026, 12, 20));
    }

    @Test
    void letsTheReplacedRowGoOnToTheOneAfter() {
        LimitRule next = set(45, DECEMBER);
        LimitRule afterNext = set(30, JANUARY);

        rules.withdraw(next);

        assertThat(lastDay(BEGUN)).isEqualTo(JANUARY.minusDays(1));
        rules.withdraw(afterNext);
        assertThat(lastDay(BEGUN)).isNull();
    }

    private LimitRule set(int days, LocalDate from) {
        LimitRule rule = rule(days, from);
        rules.replace(rule, "上次走访", "civilaffairs.441403", OffsetDateTime.parse("2026-11-24T09:00:00+08:00"));
        return rule;
    }

    private static LimitRule rule(int days, LocalDate from) {
        Limit limit = new Limit("visit.blue", days, Limit.Unit.DAY, Limit.Roll.NONE, "示例文件", false);
        return new LimitRule(limit, "441403", from, null, false);
    }

    private @Nullable LocalDate lastDay(LocalDate from) {
        return rules.history("visit.blue").stream()
                .map(JdbcLimitRules.Row::rule)
                .filter(rule -> rule.area().equals("441403") && rule.from().equals(from))
                .findFirst()
                .orElseThrow()
                .to();
    }
}
