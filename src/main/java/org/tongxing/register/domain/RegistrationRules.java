package org.tongxing.register.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongxing.shared.Violation;

/**
 * What a form must not say: contradictions, malformed values, codes of no list, days out of order. What is merely missing is
 * kept as 信息待完善 ({@link MissingFields}); what only the ledger knows (a code's validity on the day, the person's scope, an
 * ID number already there) is asked by the use case.
 */
public final class RegistrationRules {

    private static final List<RegistrationRule> ALL = Stream.of(
                    RequiredRules.ALL,
                    NameRules.ALL,
                    CodeRules.ALL,
                    IdentityRules.ALL,
                    DateRules.ALL,
                    PlaceRules.ALL,
                    GuardianRules.ALL,
                    TextRules.ALL)
            .flatMap(List::stream)
            .toList();

    private RegistrationRules() {}

    /**
     * Every rule that the form breaks, one per field and in the order of the form.
     *
     * @param today the day of registration, after which nothing can have happened
     * @param areaConditions codes of situations that the area has added to the plan's five
     */
    public static List<Violation> violations(RegistrationForm form, LocalDate today, Set<String> areaConditions) {
        Stream<Optional<Violation>> found = Stream.concat(
                ALL.stream().map(rule -> rule.check(form, today)),
                Stream.of(CodeRules.conditionsAreKnown(form, areaConditions)));
        return firstOfEachField(found.flatMap(Optional::stream).toList());
    }

    /** As {@link #violations(RegistrationForm, LocalDate, Set)} where the area has added nothing. */
    public static List<Violation> violations(RegistrationForm form, LocalDate today) {
        return violations(form, today, Set.of());
    }

    private static List<Violation> firstOfEachField(List<Violation> found) {
        Set<String> seen = new HashSet<>();
        return found.stream()
                .filter(violation -> seen.add(violation.field()))
                .sorted(Comparator.comparing(
                        violation -> RegistrationField.ofKey(violation.field()).orElseThrow()))
                .toList();
    }
}
