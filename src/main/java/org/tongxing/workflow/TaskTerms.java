package org.tongxing.workflow;

import java.time.LocalDateTime;
import java.util.Optional;
import org.tongxing.shared.CaseReference;

/** By what a task is due whose limit its model does not name (such as 走访, whose interval the grade decides). */
public interface TaskTerms {

    /**
     * The term of a task; empty when it is not one that this module dates.
     *
     * @param reference number of its instance
     * @param step id of the task in its model
     */
    Optional<Term> of(CaseReference reference, String step);

    /**
     * A term.
     *
     * @param limit key of the limit
     * @param start when it began
     * @param provisional 暂定: reckoned without the calendar of its year
     */
    record Term(String limit, LocalDateTime start, boolean provisional) {}
}
