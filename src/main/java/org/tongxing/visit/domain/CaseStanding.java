package org.tongxing.visit.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.RiskGrade;

/**
 * What visits know of a case.
 *
 * @param grade grade in force, null until the first proposal
 * @param urgent whether the first visit must be made within 24 hours
 * @param openedOn day on which the case began
 */
public record CaseStanding(@Nullable RiskGrade grade, boolean urgent, LocalDate openedOn) {

    /** Whether the risk is high (红色). */
    public boolean isRed() {
        return grade == RiskGrade.RED;
    }
}
