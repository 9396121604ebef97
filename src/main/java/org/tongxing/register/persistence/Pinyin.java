package org.tongxing.register.persistence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.jspecify.annotations.Nullable;
import org.tongxing.register.domain.PersonName;

/** Names in pinyin without tones, blanks and marks, as people type them: 曾晓月 is zengxiaoyue and cengxiaoyue. */
final class Pinyin {

    /** Most readings of a name that are kept. */
    static final int MOST = 32;

    /** Readings as surnames that the library lacks. */
    private static final Map<Integer, String> SURNAMES =
            Map.of((int) '黑', "he", (int) '郗', "chi", (int) '谌', "shen", (int) '费', "bi");

    private static final Pattern TONE = Pattern.compile("\\d$");
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Z}'’`·•・.\\-]+");
    private static final Pattern ACCENTS = Pattern.compile("[\\p{Mn}&&[^\\u0308]]+");
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");

    /**
     * Every reading of a name, the readings of the first character, which is the surname, first. Letters stay; a rare
     * character whose reading nobody has noted is left out.
     */
    Set<String> readings(String name) {
        List<String> begun = List.of("");
        int[] characters = PersonName.comparable(name).codePoints().toArray();
        for (int character : characters) {
            begun = longer(begun, ofCharacter(character));
        }
        Set<String> readings = new LinkedHashSet<>();
        begun.stream()
                .map(Pinyin::canonical)
                .filter(reading -> !reading.isEmpty())
                .forEach(readings::add);
        return readings;
    }

    /** Pinyin as typed, with or without blanks, tones and apostrophes; empty when the text is something else. */
    Optional<String> typed(String text) {
        return Optional.of(canonical(text))
                .filter(reading -> LETTERS.matcher(reading).matches());
    }

    /** Each reading so far with each of the character; the surname's variety is not given up for a later one's. */
    private static List<String> longer(List<String> begun, Set<String> next) {
        List<String> longer = new ArrayList<>();
        for (String reading : next) {
            for (String beginning : begun) {
                if (longer.size() < MOST) {
                    longer.add(beginning + reading);
                }
            }
        }
        return longer;
    }

    private static Set<String> ofCharacter(int character) {
        Set<String> readings = new LinkedHashSet<>();
        String surname = SURNAMES.get(character);
        library(character)
                .map(reading -> TONE.matcher(reading).replaceFirst(""))
                .forEach(readings::add);
        if (surname != null) {
            readings.add(surname);
        }
        if (readings.isEmpty()) {
            readings.add(Character.isIdeographic(character) ? "" : Character.toString(character));
        }
        return readings;
    }

    private static Stream<String> library(int character) {
        String @Nullable [] known =
                Character.isBmpCodePoint(character) ? PinyinHelper.toHanyuPinyinStringArray((char) character) : null;
        return known == null ? Stream.empty() : Stream.of(known);
    }

    /** 吕 is lü, lu:, lv or, in passports, lyu: all are lv here. */
    private static String canonical(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String plain = MARKS.matcher(ACCENTS.matcher(apart).replaceAll("")).replaceAll("");
        return plain.replace("u\u0308", "v")
                .replace("u:", "v")
                .replace("lyu", "lv")
                .replace("nyu", "nv");
    }
}
