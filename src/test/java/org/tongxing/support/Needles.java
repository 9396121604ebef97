package org.tongxing.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Many values sought in one pass through a text, as they are and as the hexadecimal digits of their bytes, which is how
 * PostgreSQL writes bytes. Of a long value its beginning is enough. A value of two or three characters counts only where
 * it stands by itself: 「核对」 is not found in 「核对身份」.
 */
final class Needles {

    private static final int LONGEST = 24;
    private static final int SHORT = 3;
    private static final int HEAD = 8;
    private static final int ASCII = 0x80;
    private static final int SLOTS = 0xFFFF;

    private final Map<Character, List<Needle>> byFirstBeyondAscii = new HashMap<>();
    private final Map<Long, List<Needle>> byHead = new HashMap<>();
    private final BitSet heads = new BitSet(SLOTS + 1);

    private Needles() {}

    /** @param anchor where in the text sought the character stands by which it is looked up */
    private record Needle(String value, String sought, int anchor, boolean alone) {

        boolean standsAt(String text, int start) {
            return text.startsWith(sought, start)
                    && (!alone || !letterAt(text, start - 1) && !letterAt(text, start + sought.length()));
        }

        private static boolean letterAt(String text, int at) {
            return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
        }
    }

    static Needles of(Collection<String> values) {
        Needles needles = new Needles();
        values.forEach(needles::add);
        return needles;
    }

    /** Those of the values that stand in a text. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        long head = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            head = c < ASCII ? head << Byte.SIZE | c : 0;
            if (c >= ASCII) {
                look(byFirstBeyondAscii.get(c), text, i, found);
            } else if (heads.get(slot(head))) {
                look(byHead.get(head), text, i, found);
            }
        }
        return found;
    }

    private static void look(@Nullable List<Needle> candidates, String text, int at, Set<String> found) {
        if (candidates != null) {
            candidates.stream()
                    .filter(needle -> needle.standsAt(text, at - needle.anchor))
                    .forEach(needle -> found.add(needle.value));
        }
    }

    private void add(String value) {
        String beginning = value.substring(0, Math.min(value.length(), LONGEST));
        int beyond = 0;
        while (beyond < beginning.length() && beginning.charAt(beyond) < ASCII) {
            beyond++;
        }
        if (beyond < beginning.length()) {
            boolean alone = value.codePointCount(0, value.length()) <= SHORT;
            byFirstBeyondAscii
                    .computeIfAbsent(beginning.charAt(beyond), first -> new ArrayList<>())
                    .add(new Needle(value, beginning, beyond, alone));
        } else {
            addByHead(value, beginning);
        }
        addByHead(value, HexFormat.of().formatHex(beginning.getBytes(StandardCharsets.UTF_8)));
    }

    private void addByHead(String value, String sought) {
        if (sought.length() < HEAD) {
            throw new IllegalArgumentException("too short to be sought: " + value);
        }
        long head = 0;
        for (int i = 0; i < HEAD; i++) {
            head = head << Byte.SIZE | sought.charAt(i);
        }
        heads.set(slot(head));
        byHead.computeIfAbsent(head, first -> new ArrayList<>()).add(new Needle(value, sought, HEAD - 1, false));
    }

    private static int slot(long head) {
        return (int) (head * 0x9E3779B97F4A7C15L >>> Long.SIZE - Short.SIZE) & SLOTS;
    }
}
