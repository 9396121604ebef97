package org.tongxing.register.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child's status on a day.
 *
 * @param asOf the day
 * @param population population on that day
 * @param reason why
 * @param ruleId id of the table row that fired
 * @param changesOn first later day with another population or reason by what is known now; null when there is none
 */
public record StatusOn(
        LocalDate asOf, Population population, StatusReason reason, String ruleId, @Nullable LocalDate changesOn) {

    /** Code of the reason, as the API sends it. */
    public String reasonCode() {
        return reason.name();
    }

    /** The reason as a Chinese sentence that quotes the plan. */
    public String reasonText() {
        return reason.sentence();
    }
}
