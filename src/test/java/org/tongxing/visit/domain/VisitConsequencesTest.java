package org.tongxing.visit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxing.visit.domain.VisitReports.TODAY;
import static org.tongxing.visit.domain.VisitReports.homeVisit;
import static org.tongxing.visit.domain.VisitReports.visit;

import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongxing.shared.RiskGrade;

class VisitConsequencesTest {

    @ParameterizedTest
    @CsvSource({"PHONE, SEEN", "VIDEO, SEEN", "NOT_AT_HOME, NOT_AT_HOME", "REFUSED, REFUSED"})
    void goesTheWayOfTheMode(String mode, VisitOutcome outcome) {
        assertThat(after(visit(mode), 0, false).outcome()).isEqualTo(outcome);
    }

    @Test
    void hasNotMetAChildWhoWasOut() {
        VisitConsequences after = after(homeVisit().childSeen(false).findings("只见到外婆"), 0, false);

        assertThat(after.outcome()).isEqualTo(VisitOutcome.NOT_AT_HOME);
        assertThat(after.notAtHomeTwice()).isFalse();
    }

    @Test
    void countsTheSecondTimeInARow() {
        assertThat(after(visit("NOT_AT_HOME"), 1, false).notAtHomeTwice()).isTrue();
        assertThat(after(homeVisit(), 1, false).notAtHomeTwice()).isFalse();
    }

    @Test
    void noticesTheSecondRefusal() {
        assertThat(after(visit("REFUSED"), 0, true).refusedAgain()).isTrue();
        assertThat(after(visit("REFUSED"), 0, false).refusedAgain()).isFalse();
    }

    @Test
    void handlesDangerAlsoBehindAClosedDoor() {
        VisitConsequences after = after(visit("REFUSED").danger().findings("屋内有呼救声"), 0, true);

        assertThat(after.danger()).isTrue();
        assertThat(after.outcome()).isEqualTo(VisitOutcome.SEEN);
        assertThat(after.refusedAgain()).isFalse();
        assertThat(after.reassessmentNeeded()).isTrue();
    }

    @Test
    void asksForAReassessmentWhenSomethingIsDifferent() {
        assertThat(after(homeVisit().neglect().findings("多日无人做饭"), 0, false).reassessmentNeeded())
                .isTrue();
        assertThat(after(homeVisit().proposing("YELLOW"), 0, false).reassessmentNeeded())
                .isTrue();
        assertThat(after(homeVisit().changes("父亲失业"), 0, false).reassessmentNeeded())
                .isTrue();
    }

    @Test
    void leavesTheGradeAloneWhenNothingIsDifferent() {
        assertThat(after(homeVisit().proposing("BLUE").changes("无"), 0, false).reassessmentNeeded())
                .isFalse();
    }

    private static VisitConsequences after(VisitReports report, int unmetBefore, boolean refusedBefore) {
        VisitCircumstances circumstances =
                new VisitCircumstances(TODAY, TODAY, TODAY, VisitKind.ROUTINE, RiskGrade.BLUE, false, null, Set.of());
        VisitRecord made = new VisitRules(report.report(), circumstances)
                .record("director", OffsetDateTime.parse("2026-11-24T15:00:00+08:00"));
        return VisitConsequences.of(made, RiskGrade.BLUE, unmetBefore, refusedBefore);
    }
}
