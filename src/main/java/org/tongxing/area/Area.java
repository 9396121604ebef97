package org.tongxing.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;

/**
 * One version of an administrative division (行政区划).
 *
 * @param name official name, of this level only
 * @param parent division above, null for a province
 * @param validFrom first day on which this version holds
 * @param validTo last day on which it holds, null while no end is known
 */
public record Area(
        AreaCode code,
        String name,
        @Nullable AreaCode parent,
        AreaLevel level,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
