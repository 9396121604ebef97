package org.tongxing.register.domain;

import java.util.Optional;
import org.tongxing.shared.Violation;

/** One rule of the form: what it finds wrong, empty when nothing or when it has nothing to look at. */
@FunctionalInterface
interface RegistrationRule {

    /** Looks at the whole form; a value that is not given never breaks a rule unless the rule asks for it. */
    Optional<Violation> check(RegistrationForm form, RegistrationContext context);
}
