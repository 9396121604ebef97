package org.tongxing.carecase.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxing.shared.RiskGrade.BLUE;
import static org.tongxing.shared.RiskGrade.GREEN;
import static org.tongxing.shared.RiskGrade.RED;
import static org.tongxing.shared.RiskGrade.YELLOW;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongxing.carecase.domain.CareSituation;
import org.tongxing.carecase.domain.CareSuggestion;
import org.tongxing.carecase.domain.GradeReason;
import org.tongxing.shared.RiskGrade;

class RiskGradeDecisionTest {

    private static final CareAssessmentDecision DECISION = new CareAssessmentDecision();

    static Stream<Arguments> examples() {
        return Stream.of(
                example("rule_vagrant", RED, GradeReason.VAGRANT, 15, "BOTH_PARENTS", "VAGRANT", "HARDSHIP"),
                example("rule_unattendedYoung", RED, GradeReason.UNATTENDED_YOUNG, 7, "CARER", "NO_GUARDIAN"),
                example("rule_livesAlone", RED, GradeReason.LIVES_ALONE, 8, "NONE", "NO_GUARDIAN"),
                example("rule_livesAlone", RED, GradeReason.LIVES_ALONE, 15, "NONE", "NO_GUARDIAN"),
                example("rule_noGuardian", YELLOW, GradeReason.NO_GUARDIAN, 16, "NONE", "NO_GUARDIAN"),
                example("rule_noGuardian", YELLOW, GradeReason.NO_GUARDIAN, 8, "CARER", "NO_GUARDIAN"),
                example("rule_psychological", YELLOW, GradeReason.PSYCHOLOGICAL, 12, "ONE_PARENT", "PSYCHOLOGICAL"),
                example("rule_several", YELLOW, GradeReason.SEVERAL, 12, "ONE_PARENT", "DISABILITY", "HARDSHIP"),
                example("rule_disability", BLUE, GradeReason.DISABILITY, 12, "ONE_PARENT", "DISABILITY"),
                example("rule_hardship", BLUE, GradeReason.HARDSHIP, 12, "ONE_PARENT", "HARDSHIP"),
                example("rule_request", GREEN, GradeReason.REQUEST, 12, "ONE_PARENT", "REQUEST"),
                example("rule_none", GREEN, GradeReason.NONE, 12, "ONE_PARENT"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void gradesBySituation(String rule, RiskGrade grade, GradeReason reason, CareSituation situation) {
        CareSuggestion suggestion = DECISION.assess(situation);

        assertThat(suggestion.grade()).isEqualTo(grade);
        assertThat(suggestion.reasonCode()).isEqualTo(reason);
        assertThat(suggestion.ruleIds()).last().isEqualTo(rule);
    }

    @Test
    void hasAnExampleForEveryRule() {
        var rules = Dmn.readModelFromStream(getClass().getResourceAsStream("/processes/risk-grade.dmn"))
                .getModelElementsByType(Rule.class);

        assertThat(rules)
                .hasSize(10)
                .extracting(Rule::getId)
                .containsExactlyInAnyOrderElementsOf(examples()
                        .map(example -> (String) example.get()[0])
                        .distinct()
                        .toList());
    }

    private static Arguments example(
            String rule, RiskGrade grade, GradeReason reason, int age, String accompaniedBy, String... grounds) {
        Set<String> conditions = Set.of(grounds);
        CareSituation situation =
                new CareSituation(conditions, conditions.contains("REQUEST"), age, "MONITORED", accompaniedBy, false);
        return Arguments.of(rule, grade, reason, situation);
    }
}
