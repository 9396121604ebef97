package org.tongxing.supervision.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/**
 * A 督办: one desk orders another to see to a late matter and to answer by a day.
 *
 * @param reference its number
 * @param about number of the late instance
 * @param matter number of the matter that it belongs to
 * @param taskId the late task
 * @param childId number of the child concerned; null when there is none
 * @param label step that is late
 * @param area area of the matter
 * @param county county (or area above) whose matter it is
 * @param orderedDesk who has to answer
 * @param orderingDesk who has ordered it, and accepts the answer
 * @param issuedBy login, or {@code system} for the ladder
 * @param issuedAt when
 * @param answerBy last day for the answer
 * @param state how far it is
 * @param timesSentBack how often an answer was sent back
 * @param timesLate how often an answer came late
 * @param reason why, as typed; null when it is not asked for
 */
public record SupervisionOrder(
        CaseReference reference,
        CaseReference about,
        String matter,
        String taskId,
        @Nullable String childId,
        String label,
        AreaCode area,
        AreaCode county,
        String orderedDesk,
        String orderingDesk,
        String issuedBy,
        LocalDateTime issuedAt,
        LocalDate answerBy,
        OrderState state,
        int timesSentBack,
        int timesLate,
        @Nullable String reason) {}
