package org.tongxing.register.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;

/**
 * One stretch of living in one place with the same people (居住经历). A move, or a guardian who comes or goes, ends one
 * and begins the next; a visit home for the holidays (临时返乡) does neither.
 *
 * @param area where, of county level or below; a return home (返回户籍地) is an episode in the hukou place
 * @param from first day; when the family cannot say, the day of registration, for the child has lived here since then at
 *     least
 * @param to day of leaving, null while it lasts; not before {@code from}
 * @param accompaniedBy who came along, null while not known
 * @throws IllegalArgumentException when the days are out of order
 */
public record ResidenceEpisode(
        AreaCode area, LocalDate from, @Nullable LocalDate to, @Nullable AccompaniedBy accompaniedBy) {

    /** Checks the order of the days. */
    public ResidenceEpisode {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("an episode of residence ends before it begins");
        }
    }
}
