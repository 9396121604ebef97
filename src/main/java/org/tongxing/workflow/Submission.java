package org.tongxing.workflow;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.RefusedException;

/**
 * What a person filled in, by field key, before any rule has been looked at. Blank means not given. A value of the
 * wrong kind is the person's or the client's mistake and is refused by field.
 */
public final class Submission {

    private final Map<String, @Nullable Object> values;

    /** @param values raw values by key: strings, numbers, booleans, collections of strings; null for not given */
    public Submission(Map<String, ? extends @Nullable Object> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** Keys that were sent, given or not. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** Text without surrounding blanks. */
    public Optional<String> text(String key) {
        Object value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            throw wrongKind(key, "应为一项文字");
        }
        return Optional.of(value.toString().strip()).filter(text -> !text.isEmpty());
    }

    /** A tick; not given means no. */
    public boolean flag(String key) {
        Object value = values.get(key);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        return switch (value.toString()) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw wrongKind(key, "应为“是”或“否”");
        };
    }

    /** A day, written as ISO 8601 (2026-11-23). */
    public Optional<LocalDate> date(String key) {
        return text(key).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw wrongKind(key, "应为日期（年-月-日）");
            }
        });
    }

    /** Codes of a checklist, in the order given, without repetition. */
    public Set<String> codes(String key) {
        Object value = values.get(key);
        if (value == null) {
            return Set.of();
        }
        if (!(value instanceof Collection<?> many)) {
            throw wrongKind(key, "应为多项选择");
        }
        Set<String> codes = new LinkedHashSet<>();
        many.forEach(one -> codes.add(String.valueOf(one)));
        return codes;
    }

    private static RefusedException wrongKind(String key, String message) {
        return RefusedException.of(key, key, message);
    }
}
