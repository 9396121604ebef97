package org.tongxing.register.process;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tongxing.register.domain.RegistrationAnswers;
import org.tongxing.workflow.Submission;

/** A submitted form as the register's rules read it. */
public record SubmittedAnswers(Submission submission) implements RegistrationAnswers {

    @Override
    public Optional<String> text(String key) {
        return submission.text(key);
    }

    @Override
    public Optional<LocalDate> date(String key) {
        return submission.date(key);
    }

    @Override
    public boolean flag(String key) {
        return submission.flag(key);
    }

    @Override
    public Set<String> codes(String key) {
        return submission.codes(key);
    }
}
