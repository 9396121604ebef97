package org.tongxing.carecase.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/** What is recorded along a case: plans, the closing, the answer to the family, the notice to the new place. */
public interface CaseRecords {

    /** Stores a plan; the last one counts. */
    void planned(CarePlan plan);

    /** The plan that counts. */
    Optional<CarePlan> plan(CaseReference reference);

    /** Stores that a closing was agreed to. */
    void closed(SignedProposal closing, LocalDate on, String agreedBy);

    /** Stores the answer to the family; a second one takes the place of the first. */
    void answered(FamilyAnswer answer);

    /** Whether the family has its answer. */
    boolean isAnswered(CaseReference reference);

    /** Stores the notice to the new place; a second one takes the place of the first. */
    void informed(NewPlaceNotice notice);

    /** How a family was answered. */
    enum AnswerMethod {
        /** 上门. */
        HOME,
        /** 电话. */
        PHONE,
        /** 书面. */
        LETTER
    }

    /** How the new place was told. */
    enum NoticeChannel {
        /** 电话. */
        PHONE,
        /** 函件. */
        LETTER,
        /** 系统. */
        SYSTEM
    }

    /** The answer to a family whose child is not listed (答复家庭). */
    record FamilyAnswer(
            CaseReference reference,
            LocalDate on,
            AnswerMethod method,
            @Nullable String note,
            String by,
            OffsetDateTime at) {}

    /** The notice to the place where a child has moved (告知流入地). */
    record NewPlaceNotice(
            CaseReference reference,
            AreaCode area,
            LocalDate on,
            NoticeChannel channel,
            @Nullable String note,
            String by,
            OffsetDateTime at) {}
}
