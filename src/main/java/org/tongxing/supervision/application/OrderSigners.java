package org.tongxing.supervision.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Superiors;

/** Which desk of a person may sign an order to which late desk. */
@Component
class OrderSigners {

    private final Superiors superiors;
    private final Organization organization;
    private final Clock clock;

    OrderSigners(Superiors superiors, Organization organization, Clock clock) {
        this.superiors = superiors;
        this.organization = organization;
        this.clock = clock;
    }

    /** The signing desk by late desk; a desk that the person may not order is left out. */
    Map<String, String> of(String login, Collection<String> lateDesks) {
        LocalDate today = LocalDate.now(clock);
        Set<String> mine = organization.groupsOf(login, today);
        Map<String, List<String>> ordering = superiors.ordering(new LinkedHashSet<>(lateDesks), today);
        Map<String, String> signers = new HashMap<>();
        ordering.forEach((late, line) ->
                line.stream().filter(mine::contains).findFirst().ifPresent(desk -> signers.put(late, desk)));
        return signers;
    }
}
