package org.tongxing.supervision.application;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tongxing.organization.DeskCode;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Superiors;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.Role;
import org.tongxing.supervision.domain.Rung;

/** To which desk each rung of the ladder goes, for the late tasks of a page: who sits where is asked once for all. */
final class RungDesks {

    private final Organization organization;
    private final LocalDate today;
    private final Map<String, List<String>> above = new HashMap<>();
    private final Map<String, List<String>> ordering = new HashMap<>();
    private final Set<String> sittingSomebody;

    RungDesks(Organization organization, Superiors superiors, Set<String> lateDesks, LocalDate today) {
        this.organization = organization;
        this.today = today;
        Set<String> all = new LinkedHashSet<>();
        Set<String> known = lateDesks.stream()
                .filter(desk -> DeskCode.parse(desk).isPresent())
                .collect(Collectors.toSet());
        known.forEach(desk -> above.put(desk, superiors.above(desk, today)));
        ordering.putAll(superiors.ordering(known, today));
        above.values().forEach(all::addAll);
        ordering.values().forEach(all::addAll);
        this.sittingSomebody = superiors.sitting(all, today).keySet();
    }

    /**
     * Who is told of a rung.
     *
     * @param avoiding who keeps away from the matter (回避): their desks are passed over
     */
    String told(Rung rung, String desk, Set<String> avoiding) {
        return switch (rung) {
            case REMIND -> desk;
            case PRESS -> first(above(desk), avoiding, one -> true).orElseGet(() -> top(desk));
            case COUNTY ->
                orderingAboveTownship(desk, avoiding)
                        .or(() -> civilAffairs(desk, AreaLevel.COUNTY, avoiding))
                        .orElseGet(() -> top(desk));
            case CITY, ORDER -> civilAffairs(desk, AreaLevel.CITY, avoiding).orElseGet(() -> top(desk));
        };
    }

    /** Who opens an order to a desk; nobody stands above the province. */
    Optional<String> orders(String desk, Set<String> avoiding) {
        return orderingAboveTownship(desk, avoiding);
    }

    private Optional<String> orderingAboveTownship(String desk, Set<String> avoiding) {
        return first(ordering(desk), avoiding, one -> !one.startsWith(Role.CHILD_SUPERVISOR.code()));
    }

    private Optional<String> civilAffairs(String desk, AreaLevel lowest, Set<String> avoiding) {
        return first(above(desk), avoiding, one -> {
            DeskCode code = DeskCode.of(one);
            return code.role() == Role.CIVIL_AFFAIRS && code.area().level().digits() <= lowest.digits();
        });
    }

    private Optional<String> first(List<String> desks, Set<String> avoiding, Predicate<String> fits) {
        return desks.stream()
                .filter(fits)
                .filter(sittingSomebody::contains)
                .filter(one -> avoiding.isEmpty() || organization.isHeld(one, today, avoiding))
                .findFirst();
    }

    private String top(String desk) {
        List<String> line = above(desk);
        if (line.isEmpty()) {
            throw new IllegalStateException("nobody stands above " + desk);
        }
        return line.get(line.size() - 1);
    }

    private List<String> above(String desk) {
        return above.getOrDefault(desk, List.of());
    }

    private List<String> ordering(String desk) {
        return ordering.getOrDefault(desk, List.of());
    }
}
