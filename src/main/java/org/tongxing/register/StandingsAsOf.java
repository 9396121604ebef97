package org.tongxing.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.tongxing.shared.AreaCode;

/** Which children are counted in some townships on a day (统计时点), by the rules of 所属人群 and not as last determined. */
public interface StandingsAsOf {

    /**
     * Goes through the children in the order of their numbers, a page at a time: memory stays flat.
     *
     * @param townships where
     * @param asOf the day as of which age, six months and places are looked at
     * @param knownOn what was registered, or entered as a leaving, after this day is not looked at, so that counting again
     *     later gives the same
     * @param page takes each page
     */
    void count(Collection<AreaCode> townships, LocalDate asOf, LocalDate knownOn, Consumer<List<ChildStanding>> page);
}
