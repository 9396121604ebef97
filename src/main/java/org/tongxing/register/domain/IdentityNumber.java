package org.tongxing.register.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number of the citizen-number family (公民身份号码, GB 11643-1999): eighteen characters, the last of which checks the
 * others (ISO 7064 MOD 11-2, capital X for ten). Residence permits of Hong Kong, Macao and Taiwan residents
 * (港澳台居民居住证, 810000, 820000, 830000) and the foreigners' permanent residence card of 2023 (外国人永久居留身份证, first digit
 * 9) are built alike.
 *
 * <p>The number tells a birth date and a sex, which the form is compared with. Its first digits are the place of first
 * numbering: the hukou of today is never derived from them.
 *
 * @param value eighteen characters, normalised
 * @throws IllegalArgumentException when {@link #flaw} finds one; the message does not repeat the number
 */
public record IdentityNumber(String value) {

    /** Who the number belongs to. */
    public enum Kind {
        /** 内地居民, a child with a number but without a card included. */
        CITIZEN,
        /** 港澳台居民居住证. */
        HMT_RESIDENT,
        /** 外国人永久居留身份证（2023 版）. */
        FOREIGN_RESIDENT
    }

    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> HMT_PLACES = Set.of("810000", "820000", "830000");
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71");

    /** Checks form, place, date and check character. */
    public IdentityNumber {
        flaw(value).ifPresent(flaw -> {
            throw new IllegalArgumentException("not an identity number");
        });
    }

    /** The number in a text, empty when the text has a flaw. */
    public static Optional<IdentityNumber> of(String text) {
        return flaw(text).isPresent() ? Optional.empty() : Optional.of(new IdentityNumber(text));
    }

    /** What is wrong with a text as such a number, as a Chinese clause for the person who typed it; empty when nothing. */
    public static Optional<String> flaw(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.of("应为18位：前17位为数字，末位为数字或大写字母X");
        }
        if (text.charAt(0) != '9'
                && !HMT_PLACES.contains(text.substring(0, 6))
                && !PROVINCES.contains(text.substring(0, 2))) {
            return Optional.of("前两位不是有效的省级代码，请核对");
        }
        if (birthDateIn(text).isEmpty()) {
            return Optional.of("第7至14位不是有效的出生日期，请核对");
        }
        if (text.charAt(17) != checkCharacter(text)) {
            return Optional.of("校验码不正确，请逐位核对");
        }
        return Optional.empty();
    }

    /** Who the number belongs to. */
    public Kind kind() {
        if (value.charAt(0) == '9') {
            return Kind.FOREIGN_RESIDENT;
        }
        return HMT_PLACES.contains(value.substring(0, 6)) ? Kind.HMT_RESIDENT : Kind.CITIZEN;
    }

    /** The birth date that the number tells. */
    public LocalDate birthDate() {
        return birthDateIn(value).orElseThrow();
    }

    /** The sex that the number tells: seventeenth digit odd for male. */
    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Says nothing of the number: it may end up in a log. */
    @Override
    public String toString() {
        return "IdentityNumber[" + kind() + "]";
    }

    private static Optional<LocalDate> birthDateIn(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(6, 14), DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }
}
