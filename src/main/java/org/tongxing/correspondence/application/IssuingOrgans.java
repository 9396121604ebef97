package org.tongxing.correspondence.application;

import java.time.LocalDate;
import org.tongxing.shared.AreaCode;

/** The organs that issue letters, one for each area: the civil affairs of a county or above, the office of a township. */
public interface IssuingOrgans {

    /** The organ of an area on a day; where nothing else is laid down, its name and its 机关代字 are made from the area's. */
    IssuingOrgan of(AreaCode area, LocalDate on);

    /** The government to which one applies for review (行政复议法第二十四条): that of the organ's own level, of a township's office that of the county. */
    String reviewedBy(AreaCode area, LocalDate on);
}
