package org.tongxing.deadline;

import java.util.Map;

/**
 * Open work has been dated anew (重新计算期限) because a limit or the calendar changed. It comes once for a change, in the
 * transaction in which that is noted as carried out.
 *
 * @param change says which change it was; no other one has the same
 * @param reason what changed, as people read it
 * @param byDesk how many dates have moved, by desk ({@code role@area} or {@code role@organ}); each at least one
 */
public record DatesMoved(String change, String reason, Map<String, Integer> byDesk) {

    /** Keeps the counts as they are. */
    public DatesMoved {
        byDesk = Map.copyOf(byDesk);
    }
}
