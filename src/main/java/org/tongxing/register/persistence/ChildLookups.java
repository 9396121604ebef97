package org.tongxing.register.persistence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.access.Lookup;
import org.tongxing.access.Texts;
import org.tongxing.register.domain.PersonName;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;

/** The keyed hashes by which a child is found though its name and numbers are encrypted. */
@Component
class ChildLookups {

    private static final Map<String, String> COLUMNS = columns();

    private final Lookup lookup;
    private final Pinyin pinyin = new Pinyin();

    ChildLookups(Lookup lookup) {
        this.lookup = lookup;
    }

    static String names() {
        return String.join(", ", COLUMNS.values());
    }

    static String parameters() {
        return COLUMNS.keySet().stream().map(key -> ":" + key).collect(Collectors.joining(", "));
    }

    static String assignments() {
        return COLUMNS.entrySet().stream()
                .map(column -> column.getValue() + " = :" + column.getKey())
                .collect(Collectors.joining(", "));
    }

    /** Hashes of a form by parameter. */
    Map<String, @Nullable Object> values(RegistrationForm form) {
        Texts texts = FormColumns.texts(form);
        String name = texts.given(RegistrationField.CHILD_NAME.key());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("idLookup", hash("child.idNumber", texts.text(RegistrationField.ID_NUMBER.key())));
        values.put("nameLookup", name(name));
        values.put("pinyinLookup", pinyin(pinyin.readings(name).stream()));
        values.put("guardianLookup", hash("guardian.idNumber", texts.text(RegistrationField.GUARDIAN_ID_NUMBER.key())));
        values.put("guardianPhoneLookup", hash("guardian.nameAndPhone", nameAndPhone(texts)));
        return values;
    }

    /** Hash of an ID number, normalised. */
    byte[] number(String idNumber) {
        return lookup.of("child.idNumber", idNumber);
    }

    /** Hash of a name, however it is spelled. */
    byte[] name(String name) {
        return lookup.of("child.name", PersonName.comparable(name));
    }

    /** Hash of pinyin as somebody types it; empty when the text is not pinyin. */
    Optional<byte[][]> typedPinyin(String typed) {
        return pinyin.typed(typed).map(reading -> pinyin(Stream.of(reading)));
    }

    private byte[][] pinyin(Stream<String> readings) {
        return readings.map(reading -> lookup.of("child.pinyin", reading)).toArray(byte[][]::new);
    }

    private byte @Nullable [] hash(String kind, @Nullable String text) {
        return text == null ? null : lookup.of(kind, text);
    }

    private static @Nullable String nameAndPhone(Texts texts) {
        String name = texts.text(RegistrationField.GUARDIAN_NAME.key());
        String phone = texts.text(RegistrationField.GUARDIAN_PHONE.key());
        return name == null || phone == null ? null : name + '\n' + phone;
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("idLookup", "id_lookup");
        columns.put("nameLookup", "name_lookup");
        columns.put("pinyinLookup", "pinyin_lookup");
        columns.put("guardianLookup", "guardian_lookup");
        columns.put("guardianPhoneLookup", "guardian_phone_lookup");
        return columns;
    }
}
