package org.tongxing.visit.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongxing.shared.CaseReference;

/** What was done about visits that are late. */
public interface OverdueVisits {

    /** The rungs that a visit has reached. */
    Set<VisitRung> rungs(long visit);

    /** Stores that rungs were reached; what is stored already stays. */
    void reached(long visit, List<VisitRung> rungs, OffsetDateTime at);

    /** Stores who goes instead. */
    void appoint(Appointment appointment);

    /** The desk that was appointed last for a visit or an earlier attempt of it. */
    Optional<String> appointedDesk(CaseReference reference);

    /**
     * Another visitor (另派走访人).
     *
     * @param desk desk whose holders go: {@code role@area} or {@code role@organ}
     * @param reason why this one
     */
    record Appointment(long visit, String desk, String reason, String by, OffsetDateTime at) {}
}
