package org.tongxing.monitoring.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/**
 * A county's half-yearly update (半年动态更新).
 *
 * @param referenceDay day as of which is counted (统计时点)
 * @param openedBy login, or {@code system}
 * @param countedOn day on which the children were last counted as of the reference day; null before
 */
public record Round(
        CaseReference reference,
        AreaCode county,
        LocalDate referenceDay,
        LocalDate openedOn,
        String openedBy,
        RoundState state,
        @Nullable LocalDate countedOn) {

    /** Its half year as people say it. */
    public String label() {
        return HalfYear.of(reference).label() + "动态更新";
    }
}
