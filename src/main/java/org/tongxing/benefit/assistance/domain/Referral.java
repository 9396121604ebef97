package org.tongxing.benefit.assistance.domain;

import org.jspecify.annotations.Nullable;

/**
 * What another desk is asked (转介), and what came of it.
 *
 * @param role code of the role
 * @param desk the desk that it went to
 * @param taken whether it was taken; null while it waits
 */
public record Referral(
        String role,
        String desk,
        String need,
        @Nullable Boolean taken,
        @Nullable String answer,
        @Nullable String followed) {}
