package org.tongxing.workflow.authority;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxing.organization.Account;
import org.tongxing.organization.Organization;

/** Staff as the engine asks for them today: users, groups, tenants. */
@Component
public class StaffDirectory {

    private final Organization organization;
    private final Clock clock;

    StaffDirectory(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    Optional<Account> account(String login) {
        return organization.account(login);
    }

    /** Roles, {@code role@area}, {@code role@organ}; for a technical administrator the engine's own group. */
    public List<String> groupsOf(String login) {
        if (organization.isTechnicalAdministrator(login)) {
            return List.of(EngineAuthority.ADMINISTRATORS);
        }
        return new ArrayList<>(organization.groupsOf(login, LocalDate.now(clock)));
    }

    /** Counties and what lies above them, of the person's subtree. */
    public List<String> tenantsOf(String login) {
        return new ArrayList<>(organization.tenantsOf(login, LocalDate.now(clock)));
    }
}
