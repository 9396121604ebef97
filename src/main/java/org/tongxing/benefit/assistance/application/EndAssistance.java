package org.tongxing.benefit.assistance.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.benefit.assistance.domain.EndReason;
import org.tongxing.benefit.assistance.persistence.JdbcAssistances;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Violations;

/**
 * A child who died or moved away needs no decision any more. What was granted already is paid and accounted for as it
 * was decided; who moved their hukou here or grew older is helped all the same.
 */
@Component
public class EndAssistance {

    private final JdbcAssistances matters;
    private final Clock clock;

    EndAssistance(JdbcAssistances matters, Clock clock) {
        this.matters = matters;
        this.clock = clock;
    }

    /**
     * Ends what nobody has decided yet.
     *
     * @return the matters whose process must hear of it
     */
    @Transactional
    public List<CaseReference> childLeft(ChildId child, EndReason reason) {
        List<Assistance> undecided = matters.ofChild(child).stream()
                .map(matter -> matters.lock(matter.reference()))
                .filter(matter -> matter.state().isUndecided())
                .toList();
        undecided.forEach(matter -> matters.save(matter.ended(reason, LocalDate.now(clock))));
        return undecided.stream().map(Assistance::reference).toList();
    }

    /** Why somebody ends a matter by hand; null when it goes on. */
    static @Nullable EndReason reason(Violations violations, boolean ends, @Nullable String code) {
        if (!ends) {
            return null;
        }
        violations.require("endReason", code);
        return violations.code(EndReason.class, "endReason", code).orElse(null);
    }
}
