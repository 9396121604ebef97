package org.tongxing.carecase.domain;

import java.util.List;
import java.util.Set;
import org.tongxing.shared.RiskGrade;

/**
 * What the decision tables suggest (系统研判). A suggestion decides nothing: a person proposes, others sign.
 *
 * @param grounds grounds found, none when nothing speaks for key care
 * @param grade suggested grade
 * @param reasonCode code of the reason for the grade
 * @param ruleIds rows that fired, in both tables
 */
public record CareSuggestion(Set<CareGround> grounds, RiskGrade grade, GradeReason reasonCode, List<String> ruleIds) {}
