package org.tongxing.register.domain;

import java.time.LocalDate;
import java.util.List;
import org.tongxing.register.domain.StatusDecision.Decided;

/** The status of a child (所属人群), always as of a day (统计时点) and never stored without it. */
public final class MigrantStatus {

    private final StatusDecision decision;

    /** @param decision the decision table */
    public MigrantStatus(StatusDecision decision) {
        this.decision = decision;
    }

    /**
     * The status on a day, and when it changes by itself.
     *
     * @param hukou household registration of today
     * @param episodes history of residence, in any order
     * @param birthDate birth date, estimated or not
     * @param asOf the day
     * @param places how places lie to each other on that day
     */
    public StatusOn on(
            Hukou hukou, List<ResidenceEpisode> episodes, LocalDate birthDate, LocalDate asOf, PlaceComparison places) {
        MigrantFacts now = MigrantFactsAsOf.of(hukou, episodes, birthDate, asOf, places);
        Decided decided = decision.decide(now);
        LocalDate changesOn = MigrantFactsAsOf.turningDays(episodes, birthDate, asOf).stream()
                .filter(day -> {
                    MigrantFacts then = MigrantFactsAsOf.of(hukou, episodes, birthDate, day, places);
                    return !then.equals(now) && differs(decided, decision.decide(then));
                })
                .findFirst()
                .orElse(null);
        return new StatusOn(asOf, decided.population(), decided.reason(), decided.ruleId(), changesOn);
    }

    /** The answer for a day alone, without the look ahead: for counting many children. */
    public Decided at(
            Hukou hukou, List<ResidenceEpisode> episodes, LocalDate birthDate, LocalDate asOf, PlaceComparison places) {
        return decision.decide(MigrantFactsAsOf.of(hukou, episodes, birthDate, asOf, places));
    }

    private static boolean differs(Decided one, Decided other) {
        return one.population() != other.population() || one.reason() != other.reason();
    }
}
