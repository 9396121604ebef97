package org.tongxing.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.Role;

/**
 * A post (岗位): a role in an area or at an organ, for a time.
 *
 * @param role what the holder does
 * @param area where; for a post at an organ the organ's area
 * @param organ id of the organ, for roles that work at one
 * @param validFrom first day
 * @param validTo last day; null while it lasts
 */
public record Post(Role role, AreaCode area, @Nullable String organ, LocalDate validFrom, @Nullable LocalDate validTo) {

    /** Group that the engine gives this post's tasks to: {@code role@area} or {@code role@organ}. */
    public String group() {
        return role.code() + '@' + (organ == null ? area.value() : organ);
    }
}
