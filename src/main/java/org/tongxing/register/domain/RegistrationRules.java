package org.tongxing.register.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tongxing.shared.Violation;

/**
 * What a form must not say: contradictions, malformed values, codes of no list or not of the day, days out of order, places
 * out of the person's reach. What is merely missing is kept as 信息待完善 ({@link MissingFields}).
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

    /** Every rule that the form breaks, the first one of each field, in the order of the form. */
    public static List<Violation> violations(RegistrationForm form, RegistrationContext context) {
        Set<String> seen = new HashSet<>();
        return ALL.stream()
                .flatMap(rule -> rule.check(form, context).stream())
                .filter(violation -> seen.add(violation.field()))
                .sorted(Comparator.comparing(
                        violation -> RegistrationField.ofKey(violation.field()).orElseThrow()))
                .toList();
    }
}
