package org.tongxing.workflow.web;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.tongxing.shared.Role;
import org.tongxing.workflow.authority.EngineAuthority;

/** As what somebody calls the engine; the table of calls names them in small letters. */
enum Caller {
    /** Holds a post. */
    STAFF,
    /** Holds the supervising post (督查督办岗). */
    SUPERVISOR,
    /** Keeps the machine running. */
    ADMINISTRATOR;

    /** What a person is by their groups; nothing when they hold no post today. */
    static Set<Caller> of(Collection<String> groups) {
        Set<Caller> callers = EnumSet.noneOf(Caller.class);
        if (groups.contains(EngineAuthority.ADMINISTRATORS)) {
            callers.add(ADMINISTRATOR);
        } else if (!groups.isEmpty()) {
            callers.add(STAFF);
        }
        if (groups.contains(Role.SUPERVISOR.code())) {
            callers.add(SUPERVISOR);
        }
        return callers;
    }
}
