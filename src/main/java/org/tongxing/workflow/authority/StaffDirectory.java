package org.tongxing.workflow.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tongxing.access.MatterHidden;
import org.tongxing.organization.Account;
import org.tongxing.organization.Organization;

/** Staff as the engine asks for them today: users, groups, tenants. What it says of posts is a minute old at most. */
@Component
public class StaffDirectory {

    private static final Duration AGE = Duration.ofMinutes(1);

    private final Organization organization;
    private final HiddenTenants hidden;
    private final Clock clock;
    private final Map<String, Standing> known = new ConcurrentHashMap<>();

    StaffDirectory(Organization organization, HiddenTenants hidden, Clock clock) {
        this.organization = organization;
        this.hidden = hidden;
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

    /** Counties and what lies above them, of the person's subtree; and the hidden matters in them, but for the person's own. */
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
        List<String> tenants = new ArrayList<>(organization.tenantsOf(login, today));
        tenants.addAll(hidden.openTo(login, tenants));
        return new Standing(groups, List.copyOf(tenants), clock.instant().plus(AGE));
    }

    /** A matter has been hidden: who may see it is asked anew. Other nodes show it to nobody until they ask again. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void ask(MatterHidden matter) {
        known.clear();
    }
}
