package org.tongxing.register.process;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tongxing.register.domain.RegistrationAnswers;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;
import org.tongxing.workflow.Submission;

/** A submitted form as the register's rules read it. */
public record SubmittedAnswers(Submission submission) implements RegistrationAnswers {

    @Override
    public Optional<String> text(String key) {
        return labelled(() -> submission.text(key));
    }

    @Override
    public Optional<LocalDate> date(String key) {
        return labelled(() -> submission.date(key));
    }

    @Override
    public boolean flag(String key) {
        return labelled(() -> submission.flag(key));
    }

    @Override
    public Set<String> codes(String key) {
        return labelled(() -> submission.codes(key));
    }

    /** A value of the wrong kind is refused under the field's Chinese name, as every other flaw is. */
    private static <T> T labelled(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (RefusedException e) {
            throw new RefusedException(
                    e.violations().stream().map(SubmittedAnswers::labelled).toList());
        }
    }

    private static Violation labelled(Violation violation) {
        return RegistrationField.ofKey(violation.field())
                .map(field -> new Violation(field.key(), field.label(), violation.message()))
                .orElse(violation);
    }
}
