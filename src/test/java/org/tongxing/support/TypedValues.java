package org.tongxing.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongxing.shared.Role;

/**
 * What tests typed about persons, and where it must not stand. Of all that was sent, a value is personal when it is
 * Chinese text of two characters or more, an identity number, a phone number, or any longer text in a field for names,
 * addresses, notes and reasons. Codes, dates, flags and areas stand in clear (ADR 8) and are not remembered.
 */
public final class TypedValues {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}.*\\p{IsHan}", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile(
            "1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}|\\d{15}|\\d{17}[\\dXx]|(?!ET\\d{9}$)[A-Za-z]{1,2}\\d{7,17}");
    private static final Pattern PERSONAL_KEY = Pattern.compile(
            "(?:.*\\.)?(?:childName|guardianName|requesterName|\\w*Address|\\w*[iI]dNumber|\\w*Phone|note|\\w*[rR]eason)");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N} ,.·'-]+");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]+|\\d*");
    private static final Pattern PAST_DAY = Pattern.compile("(?:19\\d\\d|20[01]\\d|202[0-5])[-/]\\d\\d[-/]\\d\\d");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]+)\"");
    private static final int SHORTEST = 8;

    /** Names of places, the legal basis of a limit, where an organ is reached, and the numbers of its documents. */
    private static final Pattern PUBLIC_KEY =
            Pattern.compile("(?:.*\\.)?(?:grid|newGrid|target|basis|postalAddress|hours|dutyTelephone|documentNumber)");

    /** Who is responsible may be said by a name or by an office (岗位). */
    private static final Set<String> OFFICES =
            Stream.of(Role.values()).map(Role::label).collect(Collectors.toUnmodifiableSet());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PERSONAL = ConcurrentHashMap.newKeySet();
    private static final Set<String> KEPT_FROM_ENGINE = ConcurrentHashMap.newKeySet();

    private TypedValues() {}

    /** Remembers what is personal in a form of any depth. */
    public static void remember(Map<String, ?> form) {
        form.forEach((key, value) -> walk(key, JSON.valueToTree(value)));
    }

    /** Remembers what is personal in JSON; of a text that is none, whatever stands between quotes. */
    public static void rememberJson(String text) {
        try {
            walk("", JSON.readTree(text));
        } catch (IOException notJson) {
            Matcher quoted = QUOTED.matcher(text);
            while (quoted.find()) {
                remember("", quoted.group(1));
            }
        }
    }

    /** Remembers the value of a field, when it is personal. */
    public static void remember(String key, String value) {
        String text = value.strip();
        if (isPersonal(key, text)) {
            PERSONAL.add(text);
        }
        if (key.endsWith("birthDate") && PAST_DAY.matcher(text).matches()) {
            KEPT_FROM_ENGINE.add(text.replace('/', '-'));
        }
    }

    /** Remembers what may stand in our own tables in clear, but never in the engine's: a reporter's id, a sealed code. */
    public static void keepFromEngine(String value) {
        KEPT_FROM_ENGINE.add(value);
    }

    /** Whether this value was typed and is personal. */
    public static boolean has(String value) {
        return PERSONAL.contains(value);
    }

    /** All personal values of this JVM's tests. */
    static Set<String> personal() {
        return Set.copyOf(PERSONAL);
    }

    /** Birth dates and what else must not reach the engine. */
    static Set<String> keptFromEngine() {
        return Set.copyOf(KEPT_FROM_ENGINE);
    }

    private static boolean isPersonal(String key, String text) {
        return !PUBLIC_KEY.matcher(key).matches() && !OFFICES.contains(text) && looksPersonal(key, text);
    }

    private static boolean looksPersonal(String key, String text) {
        return HAN.matcher(text).find()
                || NUMBER.matcher(text).matches()
                || PERSONAL_KEY.matcher(key).matches()
                        && text.length() >= SHORTEST
                        && WORDS.matcher(text).matches()
                        && !CODE.matcher(text).matches();
    }

    /** The engine wraps a value as {@code {"childName": {"value": …}}}, and lists as text of JSON in it. */
    private static void walk(String key, JsonNode node) {
        if (node.isTextual()) {
            String text = node.textValue();
            if (text.startsWith("{") || text.startsWith("[")) {
                rememberJson(text);
            }
            remember(key, text);
        } else if (node.isArray()) {
            node.forEach(one -> walk(key, one));
        } else {
            node.fields()
                    .forEachRemaining(
                            field -> walk(field.getKey().equals("value") ? key : field.getKey(), field.getValue()));
        }
    }
}
