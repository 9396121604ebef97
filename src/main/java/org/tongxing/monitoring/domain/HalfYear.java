package org.tongxing.monitoring.domain;

import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/**
 * Half a year, as rounds and snapshots are named after it.
 *
 * @param year year
 * @param half 1 or 2
 */
public record HalfYear(int year, int half) {

    /** Checks the half. */
    public HalfYear {
        if (half != 1 && half != 2) {
            throw new IllegalArgumentException("a year has two halves");
        }
    }

    /** The half year that a round's number names. */
    public static HalfYear of(CaseReference round) {
        String named = round.value().split("-")[2];
        return new HalfYear(Integer.parseInt(named.substring(0, 4)), Integer.parseInt(named.substring(5, 6)));
    }

    /**
     * Number of a county's round: MO-440106-2026H2, after cancellations with a number behind it.
     *
     * @param before how many rounds of this half year the county has begun before
     */
    public CaseReference round(AreaCode county, int before) {
        String again = before == 0 ? "" : "-" + (before + 1);
        return new CaseReference("MO-%s-%dH%d%s".formatted(county, year, half, again));
    }

    /** Number of the snapshot of a round: MS-440106-2026H2. */
    public static String snapshot(CaseReference round) {
        return "MS" + round.value().substring(2);
    }

    /** As people say it: 2026年下半年. */
    public String label() {
        return year + "年" + (half == 1 ? "上" : "下") + "半年";
    }
}
