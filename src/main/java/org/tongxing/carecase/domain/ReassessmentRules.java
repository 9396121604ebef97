package org.tongxing.carecase.domain;

import org.jspecify.annotations.Nullable;
import org.tongxing.shared.RiskGrade;
import org.tongxing.shared.Violations;

/**
 * Rules of the reassessment (风险等级复评): one person may raise a grade at once; it is lowered, and a case is closed,
 * only after the child was seen in person since the last grading and with the word of a second person. A visit that
 * was missed lowers nothing.
 */
public final class ReassessmentRules {

    private ReassessmentRules() {}

    /** Notes what speaks against going on with a grade. */
    public static void checkGrade(
            RiskGrade current, RiskGrade proposed, @Nullable String reason, boolean seen, Violations violations) {
        violations.addIf(current != proposed && reason == null, "reason", "调整风险等级须说明理由");
        violations.addIf(proposed.isBelow(current) && !seen, "riskGrade", "上次评定后尚未当面见到儿童，不能降低风险等级");
    }

    /** Notes what speaks against closing (结案). The child is heard (未成年人保护法 4), or it is written why not. */
    public static void checkClosing(boolean childHeard, @Nullable String reason, boolean seen, Violations violations) {
        violations.addIf(!seen, "reassessOutcome", "上次评定后尚未当面见到儿童，不能建议结案");
        violations.addIf(!childHeard && reason == null, "reason", "未听取儿童意见的，须说明理由");
    }

    /** Whether a proposal needs a second person's word. */
    public static boolean needsSecondPerson(@Nullable RiskGrade current, Proposal proposal) {
        RiskGrade grade = proposal.grade();
        return proposal.kind() == ProposalKind.CLOSING || current != null && grade != null && grade.isBelow(current);
    }
}
