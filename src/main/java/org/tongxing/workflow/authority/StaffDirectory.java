package org.tongxing.workflow.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tongxing.organization.Account;
import org.tongxing.organization.Organization;

/** Staff as the engine asks for them today: users, groups, tenants. What it says of posts is a minute old at most. */
@Component
public class StaffDirectory {

    private static final Duration AGE = Duration.ofMinutes(1);

    private final Organization organization;
    private final Clock clock;
    private final Map<String, Standing> known = new ConcurrentHashMap<>();

    StaffDirectory(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    private record Standing(List<String> groups, List<String> tenants, Instant until) {}

    Optional<Account> account(String login) {
        return organization.account(login);
    }

    /** Roles, {@code role@area}, {@code role@organ}; for a technical administrator the engine's own group. */
    public List<String> groupsOf(String login) {
        return standing(login).groups();
    }

    /** Counties and what lies above them, of the person's subtree. */
    public List<String> tenantsOf(String login) {
        return standing(login).tenants();
    }

    private Standing standing(String login) {
        return known.compute(
                login,
                (same, standing) ->
                        standing != null && clock.instant().isBefore(standing.until()) ? standing : ask(login));
    }

    private Standing ask(String login) {
        LocalDate today = LocalDate.now(clock);
        List<String> groups = organization.isTechnicalAdministrator(login)
                ? List.of(EngineAuthority.ADMINISTRATORS)
                : List.copyOf(organization.groupsOf(login, today));
        return new Standing(
                groups,
                List.copyOf(organization.tenantsOf(login, today)),
                clock.instant().plus(AGE));
    }
}
