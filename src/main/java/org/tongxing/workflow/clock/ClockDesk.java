package org.tongxing.workflow.clock;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.Role;
import org.tongxing.workflow.authority.StaffDirectory;

/** Who may change a task's clock: its own desk lets it stand and go on, the desk above (上一级) extends it. */
@Component
class ClockDesk {

    private final Organization organization;
    private final StaffDirectory directory;
    private final Clock clock;

    ClockDesk(Organization organization, StaffDirectory directory, Clock clock) {
        this.organization = organization;
        this.directory = directory;
        this.clock = clock;
    }

    boolean holds(String login, String desk) {
        return directory.groupsOf(login).contains(desk);
    }

    /**
     * The desk above another; the province's is above itself.
     *
     * @param desk {@code role@area} or {@code role@organ}
     * @param area area of the matter
     */
    String above(String desk, AreaCode area) {
        LocalDate today = LocalDate.now(clock);
        String role = desk.substring(0, desk.indexOf('@'));
        if (role.equals(Role.CHILD_DIRECTOR.code())) {
            return organization.groupFor(Role.CHILD_SUPERVISOR, area, today);
        }
        if (!role.equals(Role.CIVIL_AFFAIRS.code())) {
            return organization.groupFor(Role.CIVIL_AFFAIRS, area, today);
        }
        AreaCode own = new AreaCode(desk.substring(desk.indexOf('@') + 1));
        AreaCode next = own.reaches(AreaLevel.COUNTY) ? own.city() : own.province();
        return organization.groupFor(Role.CIVIL_AFFAIRS, next, today);
    }
}
