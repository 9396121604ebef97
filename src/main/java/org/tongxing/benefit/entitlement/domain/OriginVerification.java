package org.tongxing.benefit.entitlement.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/**
 * What the place of the hukou is asked, and says (户籍地审核确认).
 *
 * @param reference its number
 * @param application number of the application at the residence
 * @param area township of the hukou, or the county where no township is known
 * @param askedOn day of the push
 * @param opinion what the township says
 * @param opinionReason its grounds
 * @param opinionBy who signed it
 * @param opinionOn when
 * @param decision what the county says
 * @param reason grounds of the decision
 * @param decidedOn when
 */
public record OriginVerification(
        CaseReference reference,
        CaseReference application,
        ChildId child,
        AreaCode area,
        Benefit benefit,
        LocalDate askedOn,
        @Nullable OriginDecision opinion,
        @Nullable String opinionReason,
        @Nullable String opinionBy,
        @Nullable LocalDate opinionOn,
        @Nullable OriginDecision decision,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable BigDecimal amount,
        @Nullable LocalDate startMonth,
        @Nullable LocalDate recheckOn,
        @Nullable String reason) {}
