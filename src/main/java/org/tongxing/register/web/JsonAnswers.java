package org.tongxing.register.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxing.register.domain.RegistrationAnswers;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.process.SubmittedAnswers;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;
import org.tongxing.workflow.Submission;

/** The body of a call as the rules of registration read it. */
final class JsonAnswers {

    private JsonAnswers() {}

    /** @throws RefusedException when the body has a field that the registration does not have */
    static RegistrationAnswers of(Map<String, @Nullable Object> body) {
        List<Violation> unknown = body.keySet().stream()
                .filter(key -> RegistrationField.ofKey(key).isEmpty())
                .map(key -> new Violation(key, key, "登记表没有此项"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new RefusedException(unknown);
        }
        return new SubmittedAnswers(new Submission(body));
    }
}
