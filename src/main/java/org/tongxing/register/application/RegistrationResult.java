package org.tongxing.register.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxing.register.domain.Population;
import org.tongxing.register.domain.RegistrationOutcome;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/**
 * What came of a registration.
 *
 * @param child 儿童编号
 * @param reference number of the registration
 * @param outcome what happens next
 * @param population the child's population today
 * @param care number reserved for a case of key care, null when none is needed
 * @param area place of residence
 */
public record RegistrationResult(
        ChildId child,
        CaseReference reference,
        RegistrationOutcome outcome,
        Population population,
        @Nullable CaseReference care,
        AreaCode area) {

    /** Number of the case that the registration opens. */
    public Optional<CaseReference> caseReference() {
        return Optional.ofNullable(care);
    }
}
