package org.tongxing.register.domain;

import org.tongxing.shared.AreaCode;

/**
 * How two places lie to each other on the day that the status is asked for. Answered by who manages a place, not by the
 * prefix of its code: functional zones (功能区) have a county's code and a body of their own.
 */
public interface PlaceComparison {

    /**
     * Whether two places are in one county-level area (县域); 东莞 and 中山 are one each.
     *
     * @param a of county level or below
     * @param b of county level or below
     */
    boolean sameCounty(AreaCode a, AreaCode b);

    /**
     * Whether two places lie in districts of one city's central urban area (城市中心城区的市辖区), as that city lists them.
     *
     * @param a of county level or below
     * @param b of county level or below
     */
    boolean withinOneCentralArea(AreaCode a, AreaCode b);
}
