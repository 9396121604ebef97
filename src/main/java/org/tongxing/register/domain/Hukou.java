package org.tongxing.register.domain;

import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;

/**
 * Where the child's household registration is (户籍). It is asked, never derived from an ID number.
 *
 * @param status state of the registration
 * @param area its place as finely as known, of county level or below; null while not known
 */
public record Hukou(HukouStatus status, @Nullable AreaCode area) {

    /** A place above the county tells nothing that the definition asks for. */
    public Hukou {
        if (area != null && !area.reaches(AreaLevel.COUNTY)) {
            area = null;
        }
    }

    /** A mainland hukou in a place. */
    public static Hukou in(AreaCode area) {
        return new Hukou(HukouStatus.REGISTERED, area);
    }
}
