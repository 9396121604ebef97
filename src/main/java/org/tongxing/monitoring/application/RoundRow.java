package org.tongxing.monitoring.application;

import org.jspecify.annotations.Nullable;
import org.tongxing.monitoring.domain.LineOutcome;

/**
 * A line of a community's list as people read it.
 *
 * @param name name in part
 * @param who sex and age
 * @param visited day of the last visit, or that there is none
 * @param inPerson day on which the child was last seen in person, or that there is none
 * @param changed whether the registration has changed since the last update
 * @param outcome what was found; null while it is open
 * @param settled by whom, how and when; null while it is open
 * @param stamp sent back with a further confirmation, to tell whether somebody else was quicker
 * @param confirmable whether a person may say what they found; what left or is new follows from the register
 */
public record RoundRow(
        String childId,
        String name,
        String who,
        String population,
        String grid,
        String visited,
        String inPerson,
        boolean changed,
        @Nullable LineOutcome outcome,
        @Nullable String settled,
        String stamp,
        boolean confirmable) {

    /** Whether one click for the rest includes this line. */
    public boolean isRest() {
        return outcome == null && !changed;
    }
}
