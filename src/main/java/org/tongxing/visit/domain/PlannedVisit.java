package org.tongxing.visit.domain;

import java.time.OffsetDateTime;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/**
 * A visit that is to be made.
 *
 * @param id key of the row
 * @param reference number of the visit; further attempts have the same
 * @param caseReference case that it belongs to
 * @param child child of the case
 * @param area where the child lives
 * @param attempt 1 for the first, 2 for the second try …
 * @param kind why it is planned
 * @param plannedAt when it was planned
 * @param dueAt when it is due
 */
public record PlannedVisit(
        long id,
        CaseReference reference,
        CaseReference caseReference,
        ChildId child,
        AreaCode area,
        int attempt,
        VisitKind kind,
        OffsetDateTime plannedAt,
        OffsetDateTime dueAt) {}
