package org.tongxing.workflow.authority;

import java.util.List;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.tongxing.shared.Role;

/** What the groups of a signed-in person mean in the engine. */
final class Posts {

    private Posts() {}

    /** Technical administrators see the engine; supervising posts see their tenants, which the tenant check settles. */
    static boolean seesAll(Authentication person) {
        return administers(person) || person.getGroupIds().contains(Role.SUPERVISOR.code());
    }

    static boolean administers(Authentication person) {
        return person.getGroupIds() != null && person.getGroupIds().contains(EngineAuthority.ADMINISTRATORS);
    }

    /** The groups that tasks are given to. */
    static List<String> taskGroups(Authentication person) {
        return person.getGroupIds().stream()
                .filter(group -> group.indexOf('@') > 0)
                .toList();
    }
}
