package org.tongxing.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number of a matter, and business key of its process instance: {@code <kind>-<areaCode>-<year>-<number>}, such as
 * CC-440106-2026-000017. What a county does once in half a year is named after that half: MO-440106-2026H2, opened again
 * after a cancellation MO-440106-2026H2-2. Never derived from a person.
 *
 * @throws IllegalArgumentException when the value has another form
 */
public record CaseReference(String value) {

    private static final Pattern FORM =
            Pattern.compile("([A-Z]{2})-(\\d{2,12})-(?:(\\d{4})-(\\d{6,})|(\\d{4})H([12])(?:-(\\d+))?)");

    /** Checks the form. */
    public CaseReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a matter's number");
        }
    }

    /** Reads a number; empty when the text has another form. */
    public static Optional<CaseReference> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CaseReference(text)) : Optional.empty();
    }

    /** Two letters that say the kind: RG 登记, CC 个案, HV 走访, GX 查阅更正 … */
    public String kind() {
        return part(1);
    }

    /** Area of county level or above that the number was given in. */
    public AreaCode areaCode() {
        return new AreaCode(part(2));
    }

    private String part(int group) {
        Matcher matcher = FORM.matcher(value);
        matcher.matches();
        return matcher.group(group);
    }

    @Override
    public String toString() {
        return value;
    }
}
