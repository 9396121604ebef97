package org.tongxing.register.domain;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number that can be dialled from the mainland: mobile or landline of the mainland, of Hong Kong (852), Macao
 * (853) or Taiwan (886), or any other with {@code +} and country code, for guardians abroad.
 *
 * @param value normalised: mainland numbers as dialled inside it (an extension after {@code -}), all others with {@code +}
 * @param kind where it rings
 */
public record PhoneNumber(String value, Kind kind) {

    /** Where a number rings. */
    public enum Kind {
        /** 内地手机: can receive a text message. */
        MOBILE,
        /** 内地固定电话. */
        LANDLINE,
        /** 香港、澳门、台湾. */
        HONG_KONG_MACAO_TAIWAN,
        /** 国际. */
        INTERNATIONAL
    }

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}()\\-\\u2010-\\u2015]+");
    private static final Pattern EXTENSION =
            Pattern.compile("(.*\\d)\\s*(?:转|-|ext\\.?|#|,)\\s*(\\d{1,6})", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAINLAND_PREFIX = Pattern.compile("^(\\+86|0086|86(?=1\\d{10}$))");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0(10|2\\d)\\d{8}|0[3-9]\\d{2}\\d{7,8}");
    private static final Pattern TRUNK_ZERO = Pattern.compile("^((?:\\+|00)?886)0");
    private static final Pattern HMT = Pattern.compile("(?:\\+|00)?(852\\d{8}|853\\d{8}|886\\d{8,9})");
    private static final Pattern INTERNATIONAL = Pattern.compile("(?:\\+|00)([1-9]\\d{6,14})");

    /** The number in a text, empty when it cannot be dialled. */
    public static Optional<PhoneNumber> of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return plain(text).or(() -> withExtension(text));
    }

    /** The number with four digits hidden, as in lists: 138****5678; an extension is left out. */
    public String masked() {
        String number = value.contains("-") ? value.substring(0, value.indexOf('-')) : value;
        int shown = number.length() - 4;
        return number.substring(0, shown - 4) + "****" + number.substring(shown);
    }

    /** Says nothing of the number: it may end up in a log. */
    @Override
    public String toString() {
        return "PhoneNumber[" + kind + "]";
    }

    /** A number as typed, shown in part; of what is no number nothing is shown. */
    public static String shownInPart(String typed) {
        return of(typed).map(PhoneNumber::masked).orElse("***");
    }

    private static Optional<PhoneNumber> plain(String text) {
        String dialled = SEPARATORS.matcher(text).replaceAll("");
        return mainland(dialled).or(() -> elsewhere(dialled));
    }

    private static Optional<PhoneNumber> mainland(String dialled) {
        String rest = MAINLAND_PREFIX.matcher(dialled).replaceFirst("");
        boolean prefixed = rest.length() < dialled.length();
        if (MOBILE.matcher(rest).matches()) {
            return Optional.of(new PhoneNumber(rest, Kind.MOBILE));
        }
        String local = prefixed && !rest.startsWith("0") ? "0" + rest : rest;
        return LANDLINE.matcher(local).matches()
                ? Optional.of(new PhoneNumber(local, Kind.LANDLINE))
                : Optional.empty();
    }

    private static Optional<PhoneNumber> elsewhere(String dialled) {
        var hmt = HMT.matcher(TRUNK_ZERO.matcher(dialled).replaceFirst("$1"));
        if (hmt.matches()) {
            return Optional.of(new PhoneNumber("+" + hmt.group(1), Kind.HONG_KONG_MACAO_TAIWAN));
        }
        var international = INTERNATIONAL.matcher(dialled);
        return international.matches() && !international.group(1).matches("(86|852|853|886).*")
                ? Optional.of(new PhoneNumber("+" + international.group(1), Kind.INTERNATIONAL))
                : Optional.empty();
    }

    private static Optional<PhoneNumber> withExtension(String text) {
        var parts = EXTENSION.matcher(text);
        return parts.matches()
                ? plain(parts.group(1))
                        .filter(number -> number.kind() == Kind.LANDLINE)
                        .map(number -> new PhoneNumber(number.value() + "-" + parts.group(2), Kind.LANDLINE))
                : Optional.empty();
    }
}
