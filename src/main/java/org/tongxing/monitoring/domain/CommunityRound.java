package org.tongxing.monitoring.domain;

import java.time.LocalDate;
import org.tongxing.shared.AreaCode;

/**
 * The part of a community in a half-yearly update.
 *
 * @param reference its own number (分项编号)
 * @param round number of the county's update
 * @param referenceDay day as of which is counted (统计时点)
 * @param openedOn day on which the update was opened
 * @param open whether lines may still be settled: neither the update nor this part has ended
 */
public record CommunityRound(
        String reference, String round, AreaCode community, LocalDate referenceDay, LocalDate openedOn, boolean open) {

    /** Who has not been seen after this day has not been seen for two updates. */
    public LocalDate twoRoundsAgo() {
        return referenceDay.minusYears(1);
    }
}
