package org.tongxing.register.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of identity documents as people type them. */
public final class IdentityDocuments {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LIKE_IDENTITY_NUMBER = Pattern.compile("\\d{10,17}[\\dX]?");
    private static final Pattern OTHER_DOCUMENT = Pattern.compile("[A-Z\\d]{5,17}");

    private IdentityDocuments() {}

    /** The number as it is stored and compared: half-width, capitals, no blanks. */
    public static String normalise(String typed) {
        String halfWidth = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return BLANKS.matcher(halfWidth).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** The number as lists show it: 4403**********123X; of other documents the first and the last two characters. */
    public static String masked(String number) {
        int length = number.length();
        int first = length == 18 ? 4 : Math.min(1, length);
        int last = length == 18 ? 4 : Math.min(2, length - first);
        return number.substring(0, first) + "*".repeat(length - first - last) + number.substring(length - last);
    }

    /**
     * What is wrong with the number of a document whose kind the form does not ask, as for a guardian; empty when
     * nothing. What looks like an identity number must be one; a passport or permit may have letters or up to nine digits.
     *
     * @param number normalised
     */
    static Optional<String> flawOfAnyKind(String number) {
        if (LIKE_IDENTITY_NUMBER.matcher(number).matches() || number.length() >= 18) {
            return IdentityNumber.flaw(number);
        }
        return OTHER_DOCUMENT.matcher(number).matches() ? Optional.empty() : Optional.of("不是有效的证件号码，请核对");
    }
}
