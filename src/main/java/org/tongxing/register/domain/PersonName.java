package org.tongxing.register.domain;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name of a person (姓名) as it is written on documents: rare characters outside the basic plane (GB 18030-2022) and
 * names with 「·」 are as good as any; the national system's limit of 72 counts characters, not Java's halves of them.
 */
public final class PersonName {

    /** Longest name that the national system takes, in characters. */
    public static final int LONGEST = 72;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DOTS = Pattern.compile("[•・‧⋅∙.]");

    private static final int LOST_CHARACTER = 0xFFFD;

    private PersonName() {}

    /** What is wrong with a name, as a Chinese clause; empty when nothing. */
    public static Optional<String> flaw(String name) {
        if (name.codePoints().anyMatch(PersonName::unreadable)) {
            return Optional.of("含有无法显示的字符，请重新填写");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of("不能超过72个字");
        }
        if (name.codePoints().noneMatch(PersonName::written)) {
            return Optional.of(name.codePoints().anyMatch(Character::isDigit) ? "不能全为数字" : "不能只有符号");
        }
        return Optional.empty();
    }

    /**
     * The form in which two spellings of one name are equal: without blanks, one kind of dot, half-width capitals. For
     * comparing only; the name is stored as written.
     */
    public static String comparable(String name) {
        String dotted =
                DOTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("·");
        return BLANKS.matcher(dotted).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /**
     * The name as lists show it, between the first and the last character stars: 王*明, 王*; of names with blanks the first
     * letter of each word: J*** S****. Of a name of one character nothing is left.
     *
     * @param name not blank
     */
    public static String masked(String name) {
        String[] words = BLANKS.split(name.strip());
        return words.length > 1
                ? Stream.of(words).map(word -> stars(word, false)).collect(joining(" "))
                : stars(words[0], true);
    }

    private static String stars(String word, boolean lastShown) {
        int[] characters = word.codePoints().toArray();
        int first = Math.min(1, characters.length - 1);
        int last = lastShown && characters.length > 2 ? 1 : 0;
        return new String(characters, 0, first)
                + "*".repeat(characters.length - first - last)
                + new String(characters, characters.length - last, last);
    }

    /** Controls, invisible marks, halves of a character and the mark of a lost one. */
    private static boolean unreadable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.UNASSIGNED -> !rareIdeograph(character);
            default -> character == LOST_CHARACTER;
        };
    }

    /** Letters and ideographs, 〇 and the private-use characters of older systems among them. */
    private static boolean written(int character) {
        return Character.isLetter(character)
                || Character.isIdeographic(character)
                || Character.getType(character) == Character.PRIVATE_USE
                || rareIdeograph(character);
    }

    /** The planes of ideographs, where Unicode goes on adding some that this Java does not know yet. */
    private static boolean rareIdeograph(int character) {
        return character >= 0x20000 && character <= 0x3FFFF;
    }
}
