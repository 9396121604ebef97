package org.tongxing.shared;

import java.util.List;
import java.util.stream.Collectors;

/** A submission that breaks rules: nothing of it is stored, and the person learns every rule at once. */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** @param violations what is wrong; not empty */
    public RefusedException(List<Violation> violations) {
        super(violations.stream().map(Violation::field).collect(Collectors.joining(",", "refused: ", "")));
        this.violations = List.copyOf(violations);
    }

    /** A refusal for one reason. */
    public static RefusedException of(String field, String label, String message) {
        return new RefusedException(List.of(new Violation(field, label, message)));
    }

    /** The rules broken, in the order of the form. The exception's own message names fields only: it may be logged. */
    public List<Violation> violations() {
        return violations;
    }
}
