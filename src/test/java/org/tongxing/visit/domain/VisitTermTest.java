package org.tongxing.visit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxing.shared.RiskGrade.BLUE;
import static org.tongxing.shared.RiskGrade.RED;
import static org.tongxing.shared.RiskGrade.YELLOW;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongxing.shared.RiskGrade;
import org.tongxing.visit.domain.VisitTerm.Need;

class VisitTermTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 9, 30);
    private static final LocalDate LAST_VISIT = LocalDate.of(2026, 11, 20);

    @Test
    void visitsWithinADayWhenTheFirstVisitIsUrgent() {
        VisitTerm term = VisitTerm.of(new Need(RED, true, false, null, null, false), NOW);

        assertThat(term).isEqualTo(new VisitTerm(VisitKind.URGENT, "visit.urgent", NOW, true));
    }

    @Test
    void visitsByTheFirstVisitLimitOtherwise() {
        VisitTerm term = VisitTerm.of(new Need(BLUE, false, false, null, null, false), NOW);

        assertThat(term).isEqualTo(new VisitTerm(VisitKind.ROUTINE, "keycare.firstVisit", NOW, true));
    }

    @ParameterizedTest
    @CsvSource({"RED, visit.red", "YELLOW, visit.yellow", "BLUE, visit.blue", "GREEN, visit.green"})
    void visitsByTheGradeFromTheDayOfTheLastVisit(RiskGrade grade, String limit) {
        VisitTerm term = VisitTerm.of(routine(grade, LAST_VISIT), NOW);

        assertThat(term).isEqualTo(new VisitTerm(VisitKind.ROUTINE, limit, LAST_VISIT.atStartOfDay(), false));
    }

    @ParameterizedTest
    @CsvSource({"RED, visit.secondTry.red", "YELLOW, visit.secondTry", "GREEN, visit.secondTry"})
    void triesAgainSoonWhenNobodyWasMet(RiskGrade grade, String limit) {
        VisitTerm term = VisitTerm.of(new Need(grade, true, true, LAST_VISIT, null, false), NOW);

        assertThat(term).isEqualTo(new VisitTerm(VisitKind.SECOND_TRY, limit, NOW, true));
    }

    @Test
    void waitsForAChildWhoIsAway() {
        LocalDate back = LocalDate.of(2026, 12, 10);

        VisitTerm term = VisitTerm.of(new Need(YELLOW, false, false, LAST_VISIT, back, false), NOW);

        assertThat(term).isEqualTo(new VisitTerm(VisitKind.ROUTINE, "keycare.firstVisit", back.atStartOfDay(), false));
    }

    @Test
    void looksForAMissingChildAsOftenAsForTheGravestGrade() {
        VisitTerm term = VisitTerm.of(new Need(BLUE, false, false, LAST_VISIT, null, true), NOW);

        assertThat(term.limit()).isEqualTo("visit.red");
    }

    private static Need routine(RiskGrade grade, @Nullable LocalDate lastMadeOn) {
        return new Need(grade, true, false, lastMadeOn, null, false);
    }
}
