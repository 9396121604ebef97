package org.tongxing.benefit.entitlement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongxing.benefit.entitlement.domain.Exclusions.Exclusion;

class BenefitRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Exclusions exclusions = new Exclusions(List.of(
            new Exclusion(BenefitKind.ORPHAN, BenefitKind.EXTREME_HARDSHIP, LocalDate.of(2021, 4, 26), null, "办法第九条"),
            new Exclusion(
                    BenefitKind.ORPHAN,
                    BenefitKind.DISABLED_LIVING,
                    LocalDate.of(2016, 1, 1),
                    LocalDate.of(2026, 6, 30),
                    "旧规定")));

    @Test
    void excludesInBothOrders() {
        assertThat(exclusions.between(BenefitKind.EXTREME_HARDSHIP, List.of(BenefitKind.ORPHAN), TODAY))
                .isPresent();
        assertThat(exclusions.between(BenefitKind.ORPHAN, List.of(BenefitKind.EXTREME_HARDSHIP), TODAY))
                .isPresent();
        assertThat(exclusions.between(BenefitKind.ORPHAN, List.of(BenefitKind.DISABLED_CARE), TODAY))
                .isEmpty();
    }

    @Test
    void excludesOnTheDaysOfTheRowOnly() {
        List<BenefitKind> orphan = List.of(BenefitKind.ORPHAN);
        assertThat(exclusions.between(BenefitKind.DISABLED_LIVING, orphan, LocalDate.of(2026, 6, 30)))
                .isPresent();
        assertThat(exclusions.between(BenefitKind.DISABLED_LIVING, orphan, LocalDate.of(2026, 7, 1)))
                .isEmpty();
        assertThat(exclusions.between(BenefitKind.DISABLED_LIVING, orphan, LocalDate.of(2015, 12, 31)))
                .isEmpty();
    }

    @Test
    void goesOnAfterEighteenInSchoolOnly() {
        assertThat(AgeRule.allows(Benefit.CHILD_LIVING, 17, null)).isTrue();
        assertThat(AgeRule.allows(Benefit.CHILD_LIVING, 18, "SENIOR")).isTrue();
        assertThat(AgeRule.allows(Benefit.CHILD_LIVING, 18, "DROPPED_OUT")).isFalse();
        assertThat(AgeRule.allows(Benefit.CHILD_LIVING, 18, null)).isFalse();
        assertThat(AgeRule.allows(Benefit.DISABLED_CARE, 18, null)).isTrue();
    }

    @Test
    void paysSubsidiesFromTheMonthOfTheApplication() {
        LocalDate applied = LocalDate.of(2026, 10, 30);
        LocalDate decided = LocalDate.of(2026, 12, 3);
        assertThat(StartMonth.APPLICATION.of(applied, decided)).isEqualTo(YearMonth.of(2026, 10));
        assertThat(StartMonth.AFTER_DECISION.of(applied, decided)).isEqualTo(YearMonth.of(2027, 1));
    }

    @Test
    void climbsRungByRung() {
        assertThat(ChaseRung.after(List.of())).contains(ChaseRung.TELEPHONE);
        assertThat(ChaseRung.after(List.of(ChaseRung.TELEPHONE, ChaseRung.LETTER)))
                .contains(ChaseRung.CITY);
        assertThat(ChaseRung.after(List.of(ChaseRung.values()))).isEmpty();
    }
}
