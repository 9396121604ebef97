package org.tongxing.visit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxing.visit.domain.VisitRung.APPOINT;
import static org.tongxing.visit.domain.VisitRung.CITY;
import static org.tongxing.visit.domain.VisitRung.COUNTY;
import static org.tongxing.visit.domain.VisitRung.PRESS;
import static org.tongxing.visit.domain.VisitRung.REMINDER;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongxing.shared.RiskGrade;
import org.tongxing.visit.domain.VisitClimb.Moment;

class VisitClimbTest {

    private static final OffsetDateTime DUE = OffsetDateTime.parse("2024-03-11T23:59:59+08:00");
    private static final List<Moment> RUNGS = List.of(
            new Moment(REMINDER, DUE),
            new Moment(PRESS, DUE.plusDays(1)),
            new Moment(APPOINT, DUE.plusDays(3)),
            new Moment(COUNTY, DUE.plusDays(7)),
            new Moment(CITY, DUE.plusDays(14)));

    @Test
    void waitsForTheDueMoment() {
        VisitClimb climb = VisitClimb.of(RUNGS, Set.of(), DUE.minusSeconds(1));

        assertThat(climb.highest()).isEmpty();
        assertThat(climb.next()).contains(DUE);
    }

    @Test
    void takesOneRungAndWaitsForTheNext() {
        VisitClimb climb = VisitClimb.of(RUNGS, Set.of(REMINDER), DUE.plusDays(1));

        assertThat(climb.reached()).containsExactly(PRESS);
        assertThat(climb.visitorNeeded()).isFalse();
        assertThat(climb.next()).contains(DUE.plusDays(3));
    }

    @Test
    void takesAllThatWereMissedTogetherAndSpeaksOfTheHighest() {
        VisitClimb climb = VisitClimb.of(RUNGS, Set.of(REMINDER), DUE.plusDays(8));

        assertThat(climb.reached()).containsExactly(PRESS, APPOINT, COUNTY);
        assertThat(climb.highest()).contains(COUNTY);
        assertThat(climb.visitorNeeded()).isTrue();
        assertThat(climb.next()).contains(DUE.plusDays(14));
    }

    @Test
    void doesNothingWhenItIsTakenAgain() {
        VisitClimb climb = VisitClimb.of(RUNGS, EnumSet.of(REMINDER, PRESS, APPOINT), DUE.plusDays(3));

        assertThat(climb.highest()).isEmpty();
        assertThat(climb.visitorNeeded()).isFalse();
        assertThat(climb.next()).contains(DUE.plusDays(7));
    }

    @Test
    void endsAtTheTop() {
        assertThat(VisitClimb.of(RUNGS, Set.of(), DUE.plusDays(14)).next()).isEmpty();
    }

    @Test
    void sendsAnotherVisitorSoonerWhereTheRiskIsHigh() {
        assertThat(VisitLadder.of(standing(RiskGrade.RED), VisitKind.ROUTINE)).isEqualTo(VisitLadder.RED);
        assertThat(VisitLadder.of(standing(RiskGrade.BLUE), VisitKind.URGENT)).isEqualTo(VisitLadder.RED);
        assertThat(VisitLadder.of(standing(RiskGrade.YELLOW), VisitKind.ROUTINE))
                .isEqualTo(VisitLadder.ORDINARY);
    }

    @Test
    void skipsAnOfficeThatKnows() {
        assertThat(VisitLadder.ORDINARY.without(Set.of(CITY)))
                .extracting(VisitLadder.Step::rung)
                .containsExactly(REMINDER, PRESS, APPOINT, COUNTY);
    }

    private static CaseStanding standing(RiskGrade grade) {
        return new CaseStanding(grade, false, LocalDate.of(2024, 3, 1));
    }
}
