package org.tongxing.carecase.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxing.carecase.domain.CareGround.DISABILITY;
import static org.tongxing.carecase.domain.CareGround.HARDSHIP;
import static org.tongxing.carecase.domain.CareGround.NO_GUARDIAN;
import static org.tongxing.carecase.domain.CareGround.PSYCHOLOGICAL;
import static org.tongxing.carecase.domain.CareGround.REQUEST;
import static org.tongxing.carecase.domain.CareGround.VAGRANT;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongxing.carecase.domain.CareGround;
import org.tongxing.carecase.domain.CareSituation;
import org.tongxing.carecase.domain.CareSuggestion;

class CareGroundsDecisionTest {

    private static final CareAssessmentDecision DECISION = new CareAssessmentDecision();

    static Stream<Arguments> examples() {
        return Stream.of(
                example("rule_hardship", HARDSHIP, situation("HARDSHIP")),
                example("rule_disability", DISABILITY, situation("DISABILITY")),
                example("rule_noGuardian", NO_GUARDIAN, situation("NO_GUARDIAN")),
                example("rule_vagrant", VAGRANT, situation("VAGRANT")),
                example("rule_psychological", PSYCHOLOGICAL, situation("PSYCHOLOGICAL")),
                example("rule_guardianUnknown", NO_GUARDIAN, accompanied("CARER", true)),
                example("rule_unaccompanied", NO_GUARDIAN, accompanied("NONE", false)),
                example("rule_request", REQUEST, request("MONITORED")),
                example("rule_request", REQUEST, request("STATISTICAL")),
                example("rule_requestOfAnyChild", REQUEST, request("PENDING")),
                example("rule_requestOfAnyChild", REQUEST, request("NONE")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsTheGroundAndNamesTheRule(String rule, CareGround ground, CareSituation situation) {
        CareSuggestion suggestion = DECISION.assess(situation);

        assertThat(suggestion.grounds()).containsExactly(ground);
        assertThat(suggestion.ruleIds()).contains(rule);
    }

    @Test
    void findsNothingWhereNothingIsKnown() {
        assertThat(DECISION.assess(situation()).grounds()).isEmpty();
    }

    @Test
    void collectsEveryGroundOnce() {
        CareSituation situation =
                new CareSituation(Set.of("HARDSHIP", "DISABILITY", "NO_GUARDIAN"), true, 9, "MONITORED", "NONE", true);

        CareSuggestion suggestion = DECISION.assess(situation);

        assertThat(suggestion.grounds()).containsExactlyInAnyOrder(HARDSHIP, DISABILITY, NO_GUARDIAN, REQUEST);
        assertThat(suggestion.ruleIds())
                .containsExactlyInAnyOrder(
                        "rule_hardship", "rule_disability", "rule_noGuardian", "rule_request", "rule_livesAlone");
    }

    @Test
    void ignoresACodeThatOnlyAnAreaUses() {
        assertThat(DECISION.assess(situation("AREA_OWN")).grounds()).isEmpty();
    }

    @Test
    void hasAnExampleForEveryRule() {
        var rules = Dmn.readModelFromStream(getClass().getResourceAsStream("/processes/care-grounds.dmn"))
                .getModelElementsByType(Rule.class);

        assertThat(rules)
                .hasSize(9)
                .extracting(Rule::getId)
                .containsExactlyInAnyOrderElementsOf(examples()
                        .map(example -> (String) example.get()[0])
                        .distinct()
                        .toList());
    }

    private static Arguments example(String rule, CareGround ground, CareSituation situation) {
        return Arguments.of(rule, ground, situation);
    }

    private static CareSituation situation(String... conditions) {
        return new CareSituation(Set.of(conditions), false, 9, "MONITORED", "BOTH_PARENTS", false);
    }

    private static CareSituation accompanied(String by, boolean guardianUnknown) {
        return new CareSituation(Set.of(), false, 9, "MONITORED", by, guardianUnknown);
    }

    private static CareSituation request(String population) {
        return new CareSituation(Set.of(), true, 9, population, "ONE_PARENT", false);
    }
}
