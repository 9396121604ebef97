package org.tongxing.register;

import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;

/**
 * A child as it is counted on a day: codes, nobody's name or date.
 *
 * @param residence community in which it is counted, or township while the community is not settled
 * @param hukouCounty six digits, empty while not known
 * @param population MONITORED, STATISTICAL or PENDING
 * @param reasonCode why
 * @param age full years
 * @param sex code of GB/T 2261.1, empty while not known
 * @param schooling code, empty while not known
 */
public record ChildStanding(
        ChildId child,
        AreaCode residence,
        String hukouCounty,
        String population,
        String reasonCode,
        int age,
        String sex,
        String schooling) {}
