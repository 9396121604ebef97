package org.tongxing.benefit.entitlement.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which benefits one child cannot have at once, as the table says it with dates. */
public record Exclusions(List<Exclusion> table) {

    /** Takes a copy. */
    public Exclusions {
        table = List.copyOf(table);
    }

    /**
     * Two kinds that exclude each other, in whatever order.
     *
     * @param basis the rule, as it is quoted to people
     */
    public record Exclusion(
            BenefitKind one, BenefitKind other, LocalDate validFrom, @Nullable LocalDate validTo, String basis) {

        boolean holds(BenefitKind first, BenefitKind second, LocalDate on) {
            boolean pair = one == first && other == second || one == second && other == first;
            return pair && !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
        }
    }

    /** The rule that keeps a kind from standing beside others on a day. */
    public Optional<Exclusion> between(BenefitKind kind, Collection<BenefitKind> others, LocalDate on) {
        return table.stream()
                .filter(rule -> others.stream().anyMatch(other -> rule.holds(kind, other, on)))
                .findFirst();
    }
}
