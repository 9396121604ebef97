package org.tongxing.monitoring.application;

import org.jspecify.annotations.Nullable;
import org.tongxing.monitoring.domain.LineFilter.Standing;
import org.tongxing.monitoring.domain.LinePosition;

/**
 * What somebody asks of a community's list.
 *
 * @param grid 网格, empty for the children in none; null for all
 * @param standing whether the lines are settled; null for those that are open as long as there is something to do
 * @param name whole name or pinyin as typed; null for any
 * @param address part of the address as typed; null for any, and for those who do not divide the list
 * @param after place after which the page begins; null for the first
 */
public record RoundQuestion(
        @Nullable String grid,
        @Nullable Standing standing,
        @Nullable String name,
        @Nullable String address,
        @Nullable LinePosition after) {

    /** The first page of everything. */
    public static final RoundQuestion FIRST = new RoundQuestion(null, null, null, null, null);
}
