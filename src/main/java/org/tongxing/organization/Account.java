package org.tongxing.organization;

/**
 * A member of staff as sign-in needs them.
 *
 * @param login name they sign in with
 * @param displayName what others read: their office, or their name
 * @param passwordHash opaque to this module
 * @param enabled whether they may sign in
 */
public record Account(String login, String displayName, String passwordHash, boolean enabled) {}
