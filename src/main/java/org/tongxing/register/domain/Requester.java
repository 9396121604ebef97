package org.tongxing.register.domain;

import java.time.LocalDate;

/**
 * The member of the family who asks (申请人).
 *
 * @param name name
 * @param relation in what right
 * @param identitySeen which proofs of identity and guardianship were seen; no numbers
 * @param on day of the request
 * @param channel how it came in
 * @param livesWithChild whether it was verified that the child lives with this person: only then may they be told where
 *     the child lives, for it may be a shelter
 */
public record Requester(
        String name,
        RequesterRelation relation,
        String identitySeen,
        LocalDate on,
        RequestChannel channel,
        boolean livesWithChild) {

    /** Says nothing of the person: it may end up in a log. */
    @Override
    public String toString() {
        return "Requester[" + relation + "]";
    }
}
