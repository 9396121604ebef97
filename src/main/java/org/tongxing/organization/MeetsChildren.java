package org.tongxing.organization;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tongxing.shared.Role;

/** Roles whose holders meet children and therefore need a 从业查询. */
final class MeetsChildren {

    private static final Set<Role> ROLES = EnumSet.of(
            Role.CHILD_DIRECTOR,
            Role.GRID_WORKER,
            Role.CHILD_SUPERVISOR,
            Role.RELIEF_DESK,
            Role.SOCIAL_WORKER,
            Role.HEALTH_CENTRE,
            Role.PROTECTION_CENTRE,
            Role.CHILD_WELFARE_INSTITUTION,
            Role.RESCUE_STATION,
            Role.SCHOOL,
            Role.WOMENS_FEDERATION,
            Role.YOUTH_LEAGUE);

    private MeetsChildren() {}

    static boolean inRole(Role role) {
        return ROLES.contains(role);
    }

    /** Their codes. */
    static List<String> codes() {
        return ROLES.stream().map(Role::code).toList();
    }
}
