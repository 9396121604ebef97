package org.tongxing.visit.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rungs a late visit climbs (逐级催办), and by which limits after the moment at which it was due. */
public enum VisitLadder {
    /** In working days. */
    ORDINARY(List.of(
            new Step(VisitRung.REMINDER, null),
            new Step(VisitRung.PRESS, "visit.ladder.press"),
            new Step(VisitRung.APPOINT, "visit.ladder.appoint"),
            new Step(VisitRung.COUNTY, "visit.ladder.county"),
            new Step(VisitRung.CITY, "visit.ladder.city"))),
    /** Red, and what cannot wait: nobody is pressed for a day, another visitor goes. */
    RED(List.of(
            new Step(VisitRung.REMINDER, null),
            new Step(VisitRung.APPOINT, "visit.ladder.appoint.red"),
            new Step(VisitRung.COUNTY, "visit.ladder.county.red"),
            new Step(VisitRung.CITY, "visit.ladder.city")));

    private final List<Step> steps;

    VisitLadder(List<Step> steps) {
        this.steps = steps;
    }

    /** The ladder of a visit. */
    public static VisitLadder of(CaseStanding standing, VisitKind kind) {
        return standing.isRed() || kind == VisitKind.URGENT ? RED : ORDINARY;
    }

    /**
     * Its rungs from below.
     *
     * @param skipped rungs of offices that have been told by a lower one
     */
    public List<Step> without(Set<VisitRung> skipped) {
        return steps.stream().filter(step -> !skipped.contains(step.rung())).toList();
    }

    /**
     * A rung.
     *
     * @param limit key of the limit after the due moment, null for that moment itself
     */
    public record Step(VisitRung rung, @Nullable String limit) {}
}
