package org.tongxing.visit.domain;

import org.jspecify.annotations.Nullable;
import org.tongxing.shared.RiskGrade;

/**
 * What follows from a record.
 *
 * @param outcome which way the process goes; danger goes before all else, also where nobody opened the door
 * @param danger whether danger was found
 * @param reassessmentNeeded whether the case must be graded anew
 * @param notAtHomeTwice whether the child was not met twice in a row
 * @param refusedAgain whether the family refused a second person too
 */
public record VisitConsequences(
        VisitOutcome outcome,
        boolean danger,
        boolean reassessmentNeeded,
        boolean notAtHomeTwice,
        boolean refusedAgain) {

    /** What follows for a child who was met at the visit of a sister or brother. */
    public static VisitConsequences ofSeenToo(boolean neglect) {
        return new VisitConsequences(VisitOutcome.SEEN, false, neglect, false, false);
    }

    /**
     * What follows from a record.
     *
     * @param current grade in force
     * @param unmetBefore how often in a row the child was not met in this visit before
     * @param refusedBefore whether the family had refused in this visit before
     */
    public static VisitConsequences of(
            VisitRecord made, @Nullable RiskGrade current, int unmetBefore, boolean refusedBefore) {
        VisitOutcome outcome = made.outcome();
        return new VisitConsequences(
                made.danger() ? VisitOutcome.SEEN : outcome,
                made.danger(),
                made.needsReassessment(current),
                outcome == VisitOutcome.NOT_AT_HOME && unmetBefore > 0,
                outcome == VisitOutcome.REFUSED && refusedBefore && !made.danger());
    }
}
