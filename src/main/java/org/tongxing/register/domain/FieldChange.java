package org.tongxing.register.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One field of a correction (更正项目), as it is stored and compared: codes and days in their written form, ticks as
 * {@code true} or {@code false}, several codes in alphabetical order with commas.
 *
 * @param field the field
 * @param before value that is registered, null when none is
 * @param after value that it should have, null when it should have none
 */
public record FieldChange(RegistrationField field, @Nullable String before, @Nullable String after) {

    /** What differs in a field between two forms. */
    public static FieldChange between(RegistrationForm before, RegistrationForm after, RegistrationField field) {
        return new FieldChange(
                field,
                written(before, field).orElse(null),
                written(after, field).orElse(null));
    }

    /** Whether nothing differs. */
    public boolean isNone() {
        return Optional.ofNullable(before).equals(Optional.ofNullable(after));
    }

    /** Whether a form still says what it said when the correction was proposed. */
    public boolean appliesTo(RegistrationForm form) {
        return written(form, field).equals(Optional.ofNullable(before));
    }

    /** A form with the field corrected. */
    public RegistrationForm applied(RegistrationForm form) {
        if (after == null) {
            return form.without(field);
        }
        return switch (field.kind()) {
            case TEXT, CODE -> form.with(field, after);
            case DATE -> form.with(field, LocalDate.parse(after));
            case FLAG -> form.with(field, Boolean.parseBoolean(after));
            case CODES -> form.with(field, codes(after));
        };
    }

    /** The codes of a written value. */
    public static List<String> codes(String written) {
        return written.isEmpty() ? List.of() : Arrays.asList(written.split(","));
    }

    /** A field's value in its written form; numbers as they are stored, so that blanks and hyphens make no difference. */
    public static Optional<String> written(RegistrationForm form, RegistrationField field) {
        return switch (field.kind()) {
            case TEXT, CODE -> text(form, field);
            case DATE -> form.date(field).map(LocalDate::toString);
            case FLAG -> Optional.of(Boolean.toString(form.flag(field)));
            case CODES -> Optional.of(String.join(",", new TreeSet<>(form.conditions())));
        };
    }

    private static Optional<String> text(RegistrationForm form, RegistrationField field) {
        return switch (field) {
            case ID_NUMBER -> form.idNumber();
            case GUARDIAN_ID_NUMBER -> form.text(field).map(IdentityDocuments::normalise);
            case GUARDIAN_PHONE ->
                form.text(field)
                        .map(typed ->
                                PhoneNumber.of(typed).map(PhoneNumber::value).orElse(typed));
            default -> form.text(field);
        };
    }

    /** Says which field, never its values: it may end up in a log. */
    @Override
    public String toString() {
        return "FieldChange[" + field + "]";
    }
}
