package org.tongxing.organization;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;

/**
 * Somebody who can be written to.
 *
 * @param login who
 * @param mail their address
 * @param area of their first post; null for one without a post
 * @param desks groups in whose posts they act, as holder or as deputy: {@code role@area}, {@code role@organ}
 */
public record MailedStaff(String login, String mail, @Nullable AreaCode area, Set<String> desks) {}
