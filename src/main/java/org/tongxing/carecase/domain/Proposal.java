package org.tongxing.carecase.domain;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.RiskGrade;

/**
 * What one person proposes and others sign: an entry in the ledger, another grade, or the closing of a case.
 *
 * @param reference case
 * @param kind what is asked for
 * @param grounds grounds, empty in a reassessment
 * @param grade grade proposed; in a closing the grade that stands; null when nothing is proposed
 * @param danger whether the child is in danger now
 * @param reason reason in the proposer's words
 * @param childHeard whether the child was asked (听取未成年人的意见), null when the form does not ask
 * @param childWish what the child said
 * @param closeReason reason of a closing
 * @param by login of the proposer
 * @param at when
 */
public record Proposal(
        CaseReference reference,
        ProposalKind kind,
        List<CareGround> grounds,
        @Nullable RiskGrade grade,
        boolean danger,
        @Nullable String reason,
        @Nullable Boolean childHeard,
        @Nullable String childWish,
        @Nullable CloseReason closeReason,
        String by,
        OffsetDateTime at) {

    /** Whether the child must be visited at once (24 h): graded red, or in danger. */
    public boolean isUrgent() {
        return danger || grade == RiskGrade.RED;
    }
}
