package org.tongxing.carecase.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/** What key care may know of the visits: read through the views that the visits own. */
public interface VisitHistory {

    /** Whether the child was seen in person, at home or at school, by a visit recorded after an instant. */
    boolean seenInPersonSince(ChildId child, OffsetDateTime since);

    /** When a visit last asked for a reassessment (提请复评). */
    Optional<OffsetDateTime> reassessmentRequestedAt(CaseReference reference);

    /** Visits made for a case, the newest first, at most so many. */
    List<VisitMade> lastVisits(CaseReference reference, int atMost);

    /**
     * One visit.
     *
     * @param on day
     * @param modeLabel how, in Chinese
     * @param seenInPerson whether the child was seen face to face
     * @param danger whether danger was found
     */
    record VisitMade(LocalDate on, String modeLabel, boolean seenInPerson, boolean danger) {}
}
