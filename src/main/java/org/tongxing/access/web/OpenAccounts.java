package org.tongxing.access.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tongxing.organization.Account;
import org.tongxing.organization.Organization;

/** Whether people who are signed in still may be: known for a minute, so that no request waits for it. */
@Component
class OpenAccounts {

    private static final Duration AGE = Duration.ofMinutes(1);

    private final Organization organization;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(boolean open, Instant at) {}

    OpenAccounts(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    boolean isOpen(String login) {
        Instant now = clock.instant();
        return seen.compute(login, (key, known) -> known != null && isFresh(known, now) ? known : look(key, now))
                .open();
    }

    private static boolean isFresh(Seen known, Instant now) {
        return Duration.between(known.at(), now).abs().compareTo(AGE) < 0;
    }

    private Seen look(String login, Instant now) {
        return new Seen(organization.account(login).filter(Account::enabled).isPresent(), now);
    }
}
