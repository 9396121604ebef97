package org.tongxing.register.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxing.register.domain.RegistrationAnswers;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.process.SubmittedAnswers;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;
import org.tongxing.workflow.Submission;

/** The body of a call as the rules of registration read it. */
final class JsonAnswers {

    private JsonAnswers() {}

    /** @throws RefusedException when the body has fields that the registration does not have, or values of another kind */
    static RegistrationAnswers of(Map<String, @Nullable Object> body) {
        RegistrationAnswers answers = new SubmittedAnswers(new Submission(body));
        List<Violation> violations =
                Stream.concat(unknown(body), ofWrongKind(answers)).toList();
        if (!violations.isEmpty()) {
            throw new RefusedException(violations);
        }
        return answers;
    }

    private static Stream<Violation> unknown(Map<String, @Nullable Object> body) {
        return body.keySet().stream()
                .filter(key -> RegistrationField.ofKey(key).isEmpty())
                .map(key -> new Violation(key, key, "登记表没有此项"));
    }

    private static Stream<Violation> ofWrongKind(RegistrationAnswers answers) {
        return Stream.of(RegistrationField.values()).flatMap(field -> {
            try {
                RegistrationForm.empty().with(answers, Set.of(field));
                return Stream.empty();
            } catch (RefusedException e) {
                return e.violations().stream();
            }
        });
    }
}
