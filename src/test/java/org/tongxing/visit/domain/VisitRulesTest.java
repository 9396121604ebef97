package org.tongxing.visit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tongxing.visit.domain.VisitReports.TODAY;
import static org.tongxing.visit.domain.VisitReports.homeVisit;
import static org.tongxing.visit.domain.VisitReports.visit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.RiskGrade;
import org.tongxing.shared.Violation;

class VisitRulesTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T15:00:00+08:00");
    private static final ChildId BROTHER = ChildId.of(2);

    @Test
    void takesAPlainVisit() {
        VisitRecord made = accepted(homeVisit().spokeAlone().needing("ITEM17"), routine(RiskGrade.YELLOW));

        assertThat(made.seenInPerson()).isTrue();
        assertThat(made.outcome()).isEqualTo(VisitOutcome.SEEN);
    }

    @Test
    void refusesADayInTheFuture() {
        assertThat(refused(homeVisit().on(TODAY.plusDays(1)), routine(RiskGrade.BLUE)))
                .extracting(Violation::field)
                .containsExactly("visitedAt");
    }

    @Test
    void refusesADayLongBeforeTheVisitWasPlanned() {
        assertThat(refused(homeVisit().on(TODAY.minusDays(12)), routine(RiskGrade.BLUE)))
                .extracting(Violation::field)
                .containsExactly("visitedAt");
    }

    @Test
    void refusesADayBeforeTheCaseBegan() {
        VisitCircumstances yesterday = new VisitCircumstances(
                TODAY, TODAY.minusDays(1), TODAY, VisitKind.ROUTINE, RiskGrade.BLUE, false, null, Set.of());

        assertThat(refused(homeVisit().on(TODAY.minusDays(2)), yesterday))
                .extracting(Violation::message)
                .containsExactly("早于个案开始之日（2026-11-23），请核对日期");
        assertThat(accepted(homeVisit().on(TODAY.minusDays(1)), yesterday).visitedOn())
                .isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void refusesToHaveSpokenWithAChildWhoWasNotSeen() {
        assertThat(refused(homeVisit().childSeen(false).findings("孩子在学校").spokeAlone(), routine(RiskGrade.BLUE)))
                .extracting(Violation::field)
                .containsExactly("spokeAlone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOME", "SCHOOL"})
    void asksWhyTheChildWasNotSeen(String mode) {
        assertThat(refused(visit(mode), routine(RiskGrade.BLUE)))
                .extracting(Violation::message)
                .containsExactly("未见到儿童的，须写明情况");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHONE", "VIDEO", "NOT_AT_HOME", "REFUSED"})
    void seesNoChildInPersonFromAfar(String mode) {
        assertThat(refused(visit(mode).childSeen(true), routine(RiskGrade.BLUE)))
                .extracting(Violation::field)
                .containsExactly("childSeen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHONE", "VIDEO"})
    void neverCallsAChildGradedRed(String mode) {
        assertThat(refused(visit(mode), routine(RiskGrade.RED)))
                .extracting(Violation::message)
                .containsExactly("红色风险等级的儿童须当面走访，不能以电话或者视频代替");
    }

    @Test
    void callsAtMostEverySecondTime() {
        assertThat(refused(visit("PHONE"), circumstances(RiskGrade.BLUE, VisitKind.ROUTINE, true, null)))
                .extracting(Violation::field)
                .containsExactly("mode");
        assertThat(accepted(visit("PHONE"), routine(RiskGrade.BLUE)).seenInPerson())
                .isFalse();
    }

    @Test
    void goesThereWhenTheVisitIsUrgent() {
        assertThat(refused(visit("VIDEO"), circumstances(RiskGrade.BLUE, VisitKind.URGENT, false, null)))
                .extracting(Violation::field)
                .containsExactly("mode");
    }

    @Test
    void wantsDangerInWords() {
        assertThat(refused(homeVisit().danger(), routine(RiskGrade.BLUE)))
                .extracting(Violation::field)
                .containsExactly("findings");
    }

    @Test
    void wantsNeglectInWords() {
        assertThat(refused(homeVisit().neglect(), routine(RiskGrade.BLUE)))
                .extracting(Violation::field)
                .containsExactly("actionsTaken");
    }

    @Test
    void seesOnlyChildrenOfTheSameHousehold() {
        assertThat(accepted(homeVisit().alsoSeen(BROTHER.value()), routine(RiskGrade.BLUE))
                        .alsoSeen())
                .containsExactly(BROTHER);
        assertThat(refused(homeVisit().alsoSeen("ET000000009"), routine(RiskGrade.BLUE)))
                .extracting(Violation::message)
                .containsExactly("只能选择同一家庭的儿童");
    }

    @Test
    void sendsAnotherPersonAfterARefusal() {
        VisitCircumstances refusedOnce = circumstances(RiskGrade.BLUE, VisitKind.ROUTINE, false, "director");

        assertThat(refused(homeVisit(), refusedOnce))
                .extracting(Violation::field)
                .containsExactly("mode");
    }

    @Test
    void refusesCodesOfNoList() {
        assertThat(refused(homeVisit().needing("ITEM20").proposing("PINK"), routine(RiskGrade.BLUE)))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("needs", "proposedGrade");
    }

    private static VisitRecord accepted(VisitReports report, VisitCircumstances circumstances) {
        return new VisitRules(report.report(), circumstances).record("director", NOW);
    }

    private static List<Violation> refused(VisitReports report, VisitCircumstances circumstances) {
        return catchThrowableOfType(RefusedException.class, () -> accepted(report, circumstances))
                .violations();
    }

    private static VisitCircumstances routine(RiskGrade grade) {
        return circumstances(grade, VisitKind.ROUTINE, false, null);
    }

    private static VisitCircumstances circumstances(
            RiskGrade grade, VisitKind kind, boolean lastWasRemote, @Nullable String refusedBy) {
        return new VisitCircumstances(
                TODAY, TODAY.minusDays(20), TODAY.minusDays(4), kind, grade, lastWasRemote, refusedBy, Set.of(BROTHER));
    }
}
