package org.tongxing.visit.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RiskGrade;

/**
 * What the rules of a record depend on besides the record.
 *
 * @param today the day of recording
 * @param caseSince the day on which the case began
 * @param plannedOn the day of planning
 * @param kind why the visit was planned
 * @param grade grade in force
 * @param lastWasRemote whether the last visit made was by phone or video
 * @param refusedBy login of the person whom the family refused in this visit, null when nobody was
 * @param household other children of the household
 */
public record VisitCircumstances(
        LocalDate today,
        LocalDate caseSince,
        LocalDate plannedOn,
        VisitKind kind,
        @Nullable RiskGrade grade,
        boolean lastWasRemote,
        @Nullable String refusedBy,
        Set<ChildId> household) {}
