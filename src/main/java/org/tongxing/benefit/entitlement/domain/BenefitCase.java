package org.tongxing.benefit.entitlement.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/**
 * An application for a benefit that the place of the hukou decides (异地申请).
 *
 * @param reference its number
 * @param area where the child lives
 * @param hukou county of the hukou, as it stands today
 * @param benefit under whose name it runs
 * @param pushedOn day of the entry in the national system; null before it
 * @param insideProvince whether the county of the hukou works in this system too
 * @param township township of the hukou, inside the province; null before the push
 * @param verification number of the verification there; null outside the province
 * @param reply how waiting ended; null while it goes on
 * @param repliedOn day of the answer
 * @param replyBy who recorded it
 * @param amount yuan a month, when granted
 * @param startMonth first day of the first month that is paid
 * @param recheckOn day on which it is looked at again
 * @param details sealed texts
 */
public record BenefitCase(
        CaseReference reference,
        ChildId child,
        AreaCode area,
        AreaCode hukou,
        Benefit benefit,
        BenefitState state,
        Applicant applicant,
        LocalDate appliedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate pushedOn,
        boolean insideProvince,
        @Nullable AreaCode township,
        @Nullable CaseReference verification,
        @Nullable ReplyOutcome reply,
        @Nullable ReplyChannel replyChannel,
        @Nullable LocalDate repliedOn,
        @Nullable String replyBy,
        @Nullable BigDecimal amount,
        @Nullable LocalDate startMonth,
        @Nullable LocalDate recheckOn,
        Map<Detail, String> details) {

    /** What precisely was applied for. */
    public BenefitKind kind() {
        return BenefitKind.valueOf(Objects.requireNonNull(details.get(Detail.KIND)));
    }

    /** A sealed text; empty when it was not given. */
    public String detail(Detail detail) {
        return details.getOrDefault(detail, "");
    }
}
