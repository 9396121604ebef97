package org.tongxing.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongxing.shared.AreaCode;

/** The table of limits as it stands, or as it would stand. */
final class LimitTable {

    private final Map<String, List<LimitRule>> byKey;

    LimitTable(List<LimitRule> rules) {
        this.byKey = rules.stream()
                .collect(Collectors.groupingBy(rule -> rule.limit().key()));
    }

    /** The same with one rule more: what it replaces ends the day before. */
    LimitTable with(LimitRule added) {
        Stream<LimitRule> others = byKey.values().stream().flatMap(List::stream).map(rule -> endedBy(rule, added));
        return new LimitTable(Stream.concat(others, Stream.of(added)).toList());
    }

    private static LimitRule endedBy(LimitRule rule, LimitRule added) {
        boolean replaced = rule.limit().key().equals(added.limit().key())
                && rule.area().equals(added.area())
                && rule.isInForce(added.from());
        return replaced
                ? new LimitRule(
                        rule.limit(), rule.area(), rule.from(), added.from().minusDays(1), rule.openToo())
                : rule;
    }

    /** The row of the closest area on a day. */
    Optional<LimitRule> rule(String key, AreaCode area, LocalDate on) {
        return byKey.getOrDefault(key, List.of()).stream()
                .filter(rule -> rule.holds(area, on))
                .max(Comparator.comparing(rule -> rule.area().length()));
    }

    /**
     * The limit that dates a clock: the one of the day on which it began, or a later one that is for open clocks too.
     *
     * @param today when it is asked
     * @throws IllegalArgumentException when no row holds: a fault of the data, not of a person
     */
    Limit dating(String key, AreaCode area, LocalDate began, LocalDate today) {
        Optional<LimitRule> later = rule(key, area, today)
                .filter(rule -> rule.openToo() && rule.from().isAfter(began));
        return later.or(() -> rule(key, area, began))
                .map(LimitRule::limit)
                .orElseThrow(() -> new IllegalArgumentException("no limit " + key + " in " + area));
    }
}
