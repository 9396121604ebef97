package org.tongxing.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;

/**
 * A row of the table of limits: a limit, where and when it holds.
 *
 * @param area code of the area, blank for the whole province
 * @param from first day
 * @param to last day, null while no end is known
 * @param openToo whether clocks that ran already on its first day are dated by it too
 */
public record LimitRule(Limit limit, String area, LocalDate from, @Nullable LocalDate to, boolean openToo) {

    boolean holds(AreaCode where, LocalDate on) {
        return where.value().startsWith(area) && isInForce(on);
    }

    /** Whether a day lies in its time. */
    public boolean isInForce(LocalDate on) {
        return !on.isBefore(from) && (to == null || !on.isAfter(to));
    }
}
