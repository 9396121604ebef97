package org.tongxing.area;

import org.tongxing.shared.AreaCode;

/**
 * A township or village run by a functional zone (功能区) instead of the county of its code.
 *
 * @param area township or village
 * @param county county-level area that really administers it; may be that of its code
 * @param body official name of the managing body (管委会)
 */
public record ManagingUnit(AreaCode area, AreaCode county, String body) {}
