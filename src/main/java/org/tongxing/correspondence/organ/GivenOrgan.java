package org.tongxing.correspondence.organ;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be set for an organ, as typed; null for nothing.
 *
 * @param mode {@code ACCOUNT} or {@code LETTER}
 * @param mailbox null for none: letters go on paper
 * @param passphrase null to keep the one that there is
 */
public record GivenOrgan(
        @Nullable String mode,
        @Nullable String mailbox,
        @Nullable String passphrase,
        @Nullable String postalAddress,
        @Nullable String hours,
        @Nullable String dutyTelephone) {

    /** Leaves the passphrase out: it may end up in a log. */
    @Override
    public String toString() {
        return "GivenOrgan[" + mode + "]";
    }
}
