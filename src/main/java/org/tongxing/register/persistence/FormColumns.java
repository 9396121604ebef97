package org.tongxing.register.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxing.access.Texts;
import org.tongxing.register.domain.IdentityDocuments;
import org.tongxing.register.domain.PhoneNumber;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationField.Kind;
import org.tongxing.register.domain.RegistrationForm;

/**
 * Where table {@code child} holds a form: codes, dates and flags each in a column named after the field, every free text
 * together in the encrypted one.
 */
final class FormColumns {

    private static final List<RegistrationField> TEXTS = Stream.of(RegistrationField.values())
            .filter(field -> field.kind() == Kind.TEXT)
            .toList();
    private static final List<RegistrationField> FIELDS = Stream.of(RegistrationField.values())
            .filter(field -> field.kind() != Kind.TEXT)
            .toList();

    private FormColumns() {}

    static String names() {
        return FIELDS.stream().map(FormColumns::name).collect(Collectors.joining(", "));
    }

    static String parameters() {
        return FIELDS.stream().map(field -> ":" + field.key()).collect(Collectors.joining(", "));
    }

    static String assignments() {
        return FIELDS.stream().map(field -> name(field) + " = :" + field.key()).collect(Collectors.joining(", "));
    }

    static Map<String, @Nullable Object> values(RegistrationForm form) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field.key(), value(form, field)));
        return values;
    }

    static Texts texts(RegistrationForm form) {
        Texts texts = Texts.none();
        for (RegistrationField field : TEXTS) {
            texts = texts.and(field.key(), text(form, field));
        }
        return texts;
    }

    static RegistrationForm read(ResultSet row, Texts texts) throws SQLException {
        RegistrationForm form = form(texts);
        for (RegistrationField field : FIELDS) {
            form = read(form, field, row);
        }
        return form;
    }

    static RegistrationForm form(Texts texts) {
        RegistrationForm form = RegistrationForm.empty();
        for (RegistrationField field : TEXTS) {
            String text = texts.text(field.key());
            form = text == null ? form : form.with(field, text);
        }
        return form;
    }

    private static @Nullable Object value(RegistrationForm form, RegistrationField field) {
        return switch (field.kind()) {
            case CODE -> form.text(field).orElse(null);
            case DATE -> form.date(field).orElse(null);
            case FLAG -> form.flag(field);
            case CODES -> form.conditions().toArray(String[]::new);
            case TEXT -> throw new IllegalStateException("no column for " + field);
        };
    }

    private static @Nullable String text(RegistrationForm form, RegistrationField field) {
        return switch (field) {
            case ID_NUMBER -> form.idNumber().orElse(null);
            case GUARDIAN_ID_NUMBER ->
                form.text(field).map(IdentityDocuments::normalise).orElse(null);
            case GUARDIAN_PHONE ->
                form.text(field)
                        .map(typed ->
                                PhoneNumber.of(typed).map(PhoneNumber::value).orElse(typed))
                        .orElse(null);
            default -> form.text(field).orElse(null);
        };
    }

    private static RegistrationForm read(RegistrationForm form, RegistrationField field, ResultSet row)
            throws SQLException {
        String column = name(field);
        switch (field.kind()) {
            case CODE -> {
                String text = row.getString(column);
                return text == null ? form : form.with(field, text);
            }
            case DATE -> {
                LocalDate day = row.getObject(column, LocalDate.class);
                return day == null ? form : form.with(field, day);
            }
            case FLAG -> {
                return form.with(field, row.getBoolean(column));
            }
            case CODES -> {
                Array codes = row.getArray(column);
                return form.with(field, List.of((String[]) codes.getArray()));
            }
            default -> throw new IllegalStateException("no column for " + field);
        }
    }

    private static String name(RegistrationField field) {
        return field.key().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
