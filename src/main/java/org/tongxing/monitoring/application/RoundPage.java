package org.tongxing.monitoring.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxing.monitoring.domain.LineFilter.Standing;

/**
 * A page of a community's list.
 *
 * @param reference number of the community's part
 * @param place full name of the community
 * @param referenceDay day as of which is counted (统计时点)
 * @param open whether lines may still be settled
 * @param divides whether the person makes grids and puts children into them
 * @param grid 网格 that was asked for; null for all
 * @param standing which lines these are
 * @param grids names of all grids
 * @param next place after which the following page begins; null on the last one
 */
public record RoundPage(
        String reference,
        String place,
        LocalDate referenceDay,
        boolean open,
        boolean divides,
        @Nullable String grid,
        Standing standing,
        RoundProgress progress,
        List<String> grids,
        List<RoundRow> rows,
        @Nullable String next) {}
