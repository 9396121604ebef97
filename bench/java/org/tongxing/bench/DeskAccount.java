package org.tongxing.bench;

import java.util.List;
import java.util.Locale;

/**
 * Somebody who looks at the task list.
 *
 * @param role code of the post
 * @param seat its area
 */
record DeskAccount(String role, String seat) {

    /** From a candidate group, {@code role@area}. */
    static DeskAccount of(String group) {
        int at = group.indexOf('@');
        return new DeskAccount(group.substring(0, at), group.substring(at + 1));
    }

    String login() {
        return (role + '.' + seat).toLowerCase(Locale.ROOT);
    }

    List<String> groups() {
        return List.of(role, role + '@' + seat);
    }

    List<String> tenants() {
        return List.of(seat.substring(0, 6));
    }

    /** Supervising posts look at all tasks of their tenants and not into a basket. */
    boolean supervises() {
        return role.equals("supervisor");
    }
}
