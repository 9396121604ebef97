package org.tongxing.correspondence.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tongxing.organization.Organization;

/**
 * For which desks a person reads notices: those whose tasks they do, as holder or as deputy. What it says is a minute old
 * at most, since every page asks.
 */
@Component
class Readers {

    private static final Duration AGE = Duration.ofMinutes(1);

    private final Organization organization;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Set<String> recipients, Instant until) {}

    Readers(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    Reader of(String login) {
        Instant now = clock.instant();
        Set<String> recipients = known.compute(
                        login,
                        (same, before) -> before != null && now.isBefore(before.until()) ? before : ask(login, now))
                .recipients();
        return new Reader(login, recipients);
    }

    private Known ask(String login, Instant now) {
        Set<String> recipients = new TreeSet<>();
        recipients.add(login);
        organization.groupsOf(login, LocalDate.now(clock)).stream()
                .filter(Readers::isDesk)
                .forEach(recipients::add);
        return new Known(Set.copyOf(recipients), now.plus(AGE));
    }

    private static boolean isDesk(String group) {
        return group.indexOf('@') > 0;
    }
}
