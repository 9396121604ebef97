package org.tongxing.register;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Coded facts of a child from which the need of key care is judged. */
public record CareFacts(
        Set<String> conditions,
        boolean requestsHelp,
        @Nullable LocalDate helpRequestedOn,
        int age,
        String population,
        String accompaniedBy,
        boolean guardianUnknown,
        String hukouStatus,
        String idType,
        @Nullable String schooling) {}
