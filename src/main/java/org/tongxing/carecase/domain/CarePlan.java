package org.tongxing.carecase.domain;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ServiceItem;

/**
 * A plan of care (关爱方案).
 *
 * @param reference case
 * @param goals what it is to reach
 * @param services rows of the plan's annex
 * @param responsible who answers for it
 * @param familyAgreed whether the family agrees; services may be declined, protection may not
 * @param childHeard whether the child was asked (听取未成年人的意见)
 * @param childWish what the child said
 * @param note anything else
 * @param by login of the author
 * @param at when
 */
public record CarePlan(
        CaseReference reference,
        String goals,
        List<ServiceItem> services,
        String responsible,
        boolean familyAgreed,
        boolean childHeard,
        @Nullable String childWish,
        @Nullable String note,
        String by,
        OffsetDateTime at) {}
