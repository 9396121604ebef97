package org.tongxing.register.domain;

import static org.tongxing.register.domain.RegistrationField.GUARDIAN_UNKNOWN_REASON;
import static org.tongxing.register.domain.RegistrationField.HUKOU_ADDRESS;
import static org.tongxing.register.domain.RegistrationField.NOTE;
import static org.tongxing.register.domain.RegistrationField.REQUESTED_BY;
import static org.tongxing.register.domain.RegistrationField.REQUEST_CHANNEL;
import static org.tongxing.register.domain.RegistrationField.RESIDENCE_ADDRESS;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Free texts can be stored and shown, and are no longer than a reader bears; lengths count characters. */
final class TextRules {

    private static final Map<RegistrationField, Integer> LONGEST = Map.of(
            HUKOU_ADDRESS, 200,
            RESIDENCE_ADDRESS, 200,
            GUARDIAN_UNKNOWN_REASON, 500,
            REQUESTED_BY, PersonName.LONGEST,
            REQUEST_CHANNEL, 50,
            NOTE, 2000);

    static final List<RegistrationRule> ALL =
            LONGEST.keySet().stream().map(TextRules::isReadable).toList();

    private TextRules() {}

    private static RegistrationRule isReadable(RegistrationField field) {
        return (form, context) ->
                form.text(field).flatMap(text -> flaw(field, text)).map(field::violation);
    }

    private static Optional<String> flaw(RegistrationField field, String text) {
        if (text.codePoints().anyMatch(TextRules::unreadable)) {
            return Optional.of("含有无法显示的字符，请重新填写");
        }
        int longest = LONGEST.getOrDefault(field, 0);
        return text.codePointCount(0, text.length()) > longest
                ? Optional.of("不能超过%d个字".formatted(longest))
                : Optional.empty();
    }

    private static boolean unreadable(int character) {
        return Character.getType(character) == Character.SURROGATE
                || (Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t');
    }
}
