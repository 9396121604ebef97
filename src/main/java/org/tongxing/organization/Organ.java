package org.tongxing.organization;

import org.tongxing.shared.AreaCode;
import org.tongxing.shared.Role;

/**
 * An organ (机关单位) other than the civil-affairs line: a station, a school, a court.
 *
 * @param id its area and two digits, such as {@code 440106-01}
 * @param role what it does
 * @param area where it has its seat
 * @param name official name
 */
public record Organ(String id, Role role, AreaCode area, String name) {}
