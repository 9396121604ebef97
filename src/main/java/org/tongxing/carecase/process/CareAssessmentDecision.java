package org.tongxing.carecase.process;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxing.carecase.domain.CareAssessment;
import org.tongxing.carecase.domain.CareGround;
import org.tongxing.carecase.domain.CareSituation;
import org.tongxing.carecase.domain.CareSuggestion;
import org.tongxing.carecase.domain.GradeReason;
import org.tongxing.carecase.process.DecisionTable.Row;
import org.tongxing.shared.RiskGrade;

/** The decision tables {@code careGrounds} and {@code riskGrade}, one after the other. */
@Component
public final class CareAssessmentDecision implements CareAssessment {

    private final DecisionTable careGrounds = new DecisionTable("careGrounds", "/processes/care-grounds.dmn");
    private final DecisionTable riskGrade = new DecisionTable("riskGrade", "/processes/risk-grade.dmn");

    @Override
    public CareSuggestion assess(CareSituation situation) {
        List<Row> found = careGrounds.evaluate(facts(situation));
        Set<CareGround> grounds = EnumSet.noneOf(CareGround.class);
        found.forEach(row -> grounds.add(CareGround.valueOf(row.output("ground"))));
        Row graded = riskGrade.evaluate(facts(situation, grounds)).get(0);
        return new CareSuggestion(
                grounds,
                RiskGrade.valueOf(graded.output("grade")),
                GradeReason.valueOf(graded.output("reasonCode")),
                Stream.concat(found.stream(), Stream.of(graded)).map(Row::id).toList());
    }

    private static Map<String, Object> facts(CareSituation situation) {
        return Map.of(
                "conditions", List.copyOf(situation.conditions()),
                "accompaniedBy", situation.accompaniedBy(),
                "guardianUnknown", situation.guardianUnknown(),
                "requestsHelp", situation.requestsHelp(),
                "population", situation.population());
    }

    private static Map<String, Object> facts(CareSituation situation, Set<CareGround> grounds) {
        return Map.of(
                "grounds", grounds.stream().map(Enum::name).toList(),
                "age", situation.age(),
                "accompaniedBy", situation.accompaniedBy());
    }
}
