package org.tongxing.visit.domain;

import org.jspecify.annotations.Nullable;
import org.tongxing.shared.RiskGrade;

/**
 * What visits know of a case.
 *
 * @param grade grade in force, null until the first proposal
 * @param urgent whether the first visit must be made within 24 hours
 */
public record CaseStanding(@Nullable RiskGrade grade, boolean urgent) {}
