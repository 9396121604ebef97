package org.tongxing.visit.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RiskGrade;
import org.tongxing.shared.ServiceItem;

/** A visit as it goes on record: checked, with codes of the lists. */
public record VisitRecord(
        LocalDate visitedOn,
        VisitMode mode,
        @Nullable String place,
        @Nullable String companions,
        boolean childSeen,
        boolean spokeAlone,
        boolean guardianPresent,
        @Nullable String childWish,
        Map<String, Observation> observations,
        @Nullable String changes,
        boolean danger,
        boolean neglect,
        @Nullable String actionsTaken,
        @Nullable String findings,
        List<ServiceItem> needs,
        @Nullable RiskGrade proposedGrade,
        List<ChildId> alsoSeen,
        @Nullable String note,
        String by,
        OffsetDateTime at) {

    private static final Set<String> NO_CHANGE = Set.of("无", "没有", "无变化", "没有变化");

    /** Whether the child was seen face to face; a call by phone or video never counts. */
    public boolean seenInPerson() {
        return childSeen && mode.isFaceToFace();
    }

    /** What became of the visit. Who goes there and does not see the child has not met it, whoever else was met. */
    public VisitOutcome outcome() {
        return switch (mode) {
            case HOME, SCHOOL -> childSeen ? VisitOutcome.SEEN : VisitOutcome.NOT_AT_HOME;
            case PHONE, VIDEO -> VisitOutcome.SEEN;
            case NOT_AT_HOME -> VisitOutcome.NOT_AT_HOME;
            case REFUSED -> VisitOutcome.REFUSED;
        };
    }

    /** Whether the case must be graded anew: danger, neglect, another grade than the one in force, or changes. */
    public boolean needsReassessment(@Nullable RiskGrade current) {
        boolean otherGrade = proposedGrade != null && proposedGrade != current;
        boolean changed = changes != null && !NO_CHANGE.contains(changes);
        return danger || neglect || otherGrade || changed;
    }
}
