package org.tongxing.carecase.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxing.shared.RiskGrade.BLUE;
import static org.tongxing.shared.RiskGrade.RED;
import static org.tongxing.shared.RiskGrade.YELLOW;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.RiskGrade;
import org.tongxing.shared.Violation;
import org.tongxing.shared.Violations;

class ReassessmentRulesTest {

    private final Violations violations = new Violations(Map.of());

    @Test
    void letsOnePersonRaiseWithAReason() {
        ReassessmentRules.checkGrade(BLUE, RED, "离家出走", false, violations);

        assertThat(violations.found()).isEmpty();
        assertThat(ReassessmentRules.needsSecondPerson(BLUE, graded(RED))).isFalse();
    }

    @Test
    void lowersOnlyAfterTheChildWasSeenInPerson() {
        ReassessmentRules.checkGrade(RED, YELLOW, "监护已落实", false, violations);

        assertThat(violations.found()).extracting(Violation::message).containsExactly("上次评定后尚未当面见到儿童，不能降低风险等级");
    }

    @Test
    void lowersOnlyWithASecondPerson() {
        ReassessmentRules.checkGrade(RED, YELLOW, "监护已落实", true, violations);

        assertThat(violations.found()).isEmpty();
        assertThat(ReassessmentRules.needsSecondPerson(RED, graded(YELLOW))).isTrue();
    }

    @Test
    void keepsAGradeWithoutAReasonOrASecondPerson() {
        ReassessmentRules.checkGrade(BLUE, BLUE, null, false, violations);

        assertThat(violations.found()).isEmpty();
        assertThat(ReassessmentRules.needsSecondPerson(BLUE, graded(BLUE))).isFalse();
    }

    @Test
    void asksForAReasonWhenTheGradeChanges() {
        ReassessmentRules.checkGrade(BLUE, RED, null, true, violations);

        assertThat(violations.found()).extracting(Violation::field).containsExactly("reason");
    }

    @Test
    void closesOnlyWhenTheChildWasHeardOrItIsWrittenWhyNot() {
        ReassessmentRules.checkClosing(false, null, true, violations);

        assertThat(violations.found()).extracting(Violation::message).containsExactly("未听取儿童意见的，须说明理由");
    }

    @Test
    void closesNoCaseOfAChildWhomNobodySaw() {
        ReassessmentRules.checkClosing(true, null, false, violations);

        assertThat(violations.found()).extracting(Violation::field).containsExactly("reassessOutcome");
    }

    @Test
    void alwaysNeedsASecondPersonToClose() {
        assertThat(ReassessmentRules.needsSecondPerson(BLUE, proposal(ProposalKind.CLOSING, BLUE)))
                .isTrue();
    }

    private static Proposal graded(RiskGrade grade) {
        return proposal(ProposalKind.REASSESSMENT, grade);
    }

    private static Proposal proposal(ProposalKind kind, @Nullable RiskGrade grade) {
        return new Proposal(
                new CaseReference("CC-440106-2026-000017"),
                kind,
                List.of(),
                grade,
                false,
                null,
                true,
                null,
                kind == ProposalKind.CLOSING ? CloseReason.IMPROVED : null,
                "director",
                OffsetDateTime.parse("2026-11-24T09:00:00+08:00"));
    }
}
