package org.tongxing.register.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxing.register.domain.RegistrationAnswers;

/**
 * What a person filled in to propose a change, before any rule has been looked at.
 *
 * @param kind code of a {@link org.tongxing.register.domain.ChangeKind}
 * @param source code of a {@link org.tongxing.register.domain.ChangeSource}
 * @param family what is known of the member of the family who asks; looked at when the source is the family
 * @param reason why
 * @param proof what proves it
 * @param other number of the other record, for a merge or its undo
 * @param fields keys of the fields that are to be corrected
 * @param values the values that they should have
 */
public record ChangeProposal(
        @Nullable String kind,
        @Nullable String source,
        Family family,
        @Nullable String reason,
        @Nullable String proof,
        @Nullable String other,
        List<String> fields,
        RegistrationAnswers values) {

    /**
     * The member of the family who asks.
     *
     * @param relation code of a {@link org.tongxing.register.domain.RequesterRelation}
     * @param channel code of a {@link org.tongxing.register.domain.RequestChannel}
     */
    public record Family(
            @Nullable String name,
            @Nullable String relation,
            @Nullable String identitySeen,
            @Nullable LocalDate on,
            @Nullable String channel,
            boolean livesWithChild) {}
}
