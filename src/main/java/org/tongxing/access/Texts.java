package org.tongxing.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The texts of one row by name, as they are encrypted together; those not given are left out. Immutable. */
public final class Texts {

    private static final Texts NONE = new Texts(Map.of());

    private final Map<String, String> texts;

    private Texts(Map<String, String> texts) {
        this.texts = texts;
    }

    /** No text at all. */
    public static Texts none() {
        return NONE;
    }

    /** One text. */
    public static Texts of(String name, @Nullable String text) {
        return NONE.and(name, text);
    }

    static Texts of(Map<String, String> texts) {
        return new Texts(texts);
    }

    /** These and one more. */
    public Texts and(String name, @Nullable String text) {
        if (text == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(name, text);
        return new Texts(more);
    }

    /** A text; null when it was not given. */
    public @Nullable String text(String name) {
        return texts.get(name);
    }

    /** A text that is always given. */
    public String given(String name) {
        return Objects.requireNonNull(texts.get(name), name);
    }

    /** Whether none is given. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    Map<String, String> byName() {
        return texts;
    }

    /** Says which are given, never what they say: it may end up in a log. */
    @Override
    public String toString() {
        return "Texts" + texts.keySet();
    }
}
