package org.tongxing.visit.domain;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One step up the ladder of a late visit.
 *
 * @param reached rungs that have come since the last step, from below; after a downtime several
 * @param next when the next rung comes, if there is one
 */
public record VisitClimb(List<VisitRung> reached, Optional<OffsetDateTime> next) {

    /**
     * What has come by a moment.
     *
     * @param rungs all rungs of the ladder with their moments
     * @param before rungs that were reached before
     */
    public static VisitClimb of(List<Moment> rungs, Set<VisitRung> before, OffsetDateTime now) {
        List<Moment> open = rungs.stream()
                .filter(rung -> !before.contains(rung.rung()))
                .sorted(Comparator.comparing(Moment::rung))
                .toList();
        List<VisitRung> reached = open.stream()
                .filter(rung -> !rung.at().isAfter(now))
                .map(Moment::rung)
                .toList();
        Optional<OffsetDateTime> next =
                open.stream().map(Moment::at).filter(at -> at.isAfter(now)).min(Comparator.naturalOrder());
        return new VisitClimb(reached, next);
    }

    /** The one that people are told of: rungs missed together are one notice. */
    public Optional<VisitRung> highest() {
        return reached.stream().max(Comparator.naturalOrder());
    }

    /** Whether another visitor has to be appointed now. */
    public boolean visitorNeeded() {
        return reached.contains(VisitRung.APPOINT);
    }

    /** When a rung comes. */
    public record Moment(VisitRung rung, OffsetDateTime at) {}
}
