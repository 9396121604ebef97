package org.tongxing.workflow.authority;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Speaks to the engine in the name of an account, with its groups and tenants of today. */
@Component
public class StaffAuthority {

    private final IdentityService identity;
    private final StaffDirectory directory;

    StaffAuthority(@Lazy IdentityService identity, StaffDirectory directory) {
        this.identity = identity;
        this.directory = directory;
    }

    /** Takes a step as this person; the thread is nobody's afterwards. */
    public <T> T as(String login, Supplier<T> step) {
        identity.setAuthentication(login, directory.groupsOf(login), directory.tenantsOf(login));
        try {
            return step.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
