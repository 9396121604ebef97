package org.tongxing.register.domain;

import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;

/**
 * Where a request is decided (由哪一级决定).
 *
 * @param area the child's place when the township decides, otherwise the county, city or province that does
 * @param raised why it went one level up; null when the township decides
 */
public record DecisionRoute(AreaCode area, @Nullable RaisedBecause raised) {

    /** Level that decides. */
    public enum Level {
        /** 乡镇（街道）. */
        TOWNSHIP,
        /** 上一级民政部门. */
        ABOVE
    }

    /** Level that decides. */
    public Level level() {
        return raised == null ? Level.TOWNSHIP : Level.ABOVE;
    }
}
