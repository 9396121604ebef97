package org.tongxing.register.domain;

import static org.tongxing.register.domain.RegistrationField.CHILD_NAME;
import static org.tongxing.register.domain.RegistrationField.GUARDIAN_NAME;

import java.util.List;
import java.util.Optional;
import org.tongxing.shared.Violation;

/** Names are names: {@link PersonName}. */
final class NameRules {

    static final List<RegistrationRule> ALL =
            List.of((form, context) -> isName(form, CHILD_NAME), (form, context) -> isName(form, GUARDIAN_NAME));

    private NameRules() {}

    private static Optional<Violation> isName(RegistrationForm form, RegistrationField field) {
        return form.text(field).flatMap(PersonName::flaw).map(field::violation);
    }
}
