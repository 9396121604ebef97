package org.tongxing.register.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Where the answers of a form come from: a submitted task form, the body of an API call, a row of a household. */
public interface RegistrationAnswers {

    /** Text or code of a field, empty when not given. */
    Optional<String> text(String key);

    /** Day of a field, empty when not given. */
    Optional<LocalDate> date(String key);

    /** Yes or no of a field; not given means no. */
    boolean flag(String key);

    /** Codes of a field, empty when not given. */
    Set<String> codes(String key);
}
