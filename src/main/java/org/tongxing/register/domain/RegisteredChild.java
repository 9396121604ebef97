package org.tongxing.register.domain;

import org.tongxing.shared.ChildId;

/**
 * A child in the register.
 *
 * @param id 儿童编号
 * @param household number of the household; brothers and sisters share it
 * @param active false once the child has left the ledger or was merged
 * @param form what is known
 */
public record RegisteredChild(ChildId id, long household, boolean active, RegistrationForm form) {

    /** This child with other facts. */
    public RegisteredChild with(RegistrationForm other) {
        return new RegisteredChild(id, household, active, other);
    }
}
