package org.tongxing.access.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxing.access.AuditAction;
import org.tongxing.shared.ChildId;

/**
 * What an auditor looks for; null where it does not matter.
 *
 * @param login who
 * @param from first day
 * @param to last day
 */
public record AuditSearch(
        @Nullable String login,
        @Nullable AuditAction action,
        @Nullable ChildId child,
        @Nullable String matter,
        LocalDate from,
        LocalDate to) {

    /** What was asked by, for the record of the search itself: never what was typed. */
    String criteria() {
        List<String> criteria = new ArrayList<>();
        if (login != null) {
            criteria.add("login");
        }
        if (action != null) {
            criteria.add("action=" + action);
        }
        criteria.add("from=" + from);
        criteria.add("to=" + to);
        return String.join(" ", criteria);
    }
}
