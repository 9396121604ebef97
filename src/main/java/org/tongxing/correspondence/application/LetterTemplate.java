package org.tongxing.correspondence.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.Role;

/**
 * A version of a letter's template (公函模板). What it asks for is exactly what its text uses; otherwise it is not loaded.
 *
 * @param key such as {@code urge}
 * @param version number of the version
 * @param title what people call it: 催办函
 * @param heading title on the letter, with fields
 * @param area code of the area whose organs use it, blank for the whole province
 * @param roles desks that issue it
 * @param validFrom first day
 * @param asks whether its addressee has to answer
 * @param fields what it asks for, in the order of its form
 * @param frame what stands around every letter, as XHTML
 * @param style how the frame is printed
 * @param body its text, as XHTML
 */
public record LetterTemplate(
        String key,
        int version,
        String title,
        String heading,
        String area,
        Set<Role> roles,
        LocalDate validFrom,
        boolean asks,
        List<LetterField> fields,
        String frame,
        String style,
        String body) {

    /** What the system itself fills in. */
    static final Set<String> FILLED_IN =
            Set.of("organ", "number", "title", "to", "date", "reviewTerm", "reviewOrgan", "suitTerm");

    /** Chinese names of the fields by name. */
    public Map<String, String> labels() {
        return fields.stream().collect(Collectors.toMap(LetterField::name, LetterField::label));
    }

    boolean isFor(AreaCode issuer, LocalDate on) {
        return issuer.value().startsWith(area) && !validFrom.isAfter(on);
    }
}
