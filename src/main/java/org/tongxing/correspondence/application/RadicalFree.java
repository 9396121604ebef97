package org.tongxing.correspondence.application;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the radicals (部首, U+2E80 to U+2FDF) out of a font's table of characters. The font draws 民 and the radical ⺠ by
 * one glyph, and a PDF says of a glyph the first character that it is for: whoever copied 民政局 out of a letter would get
 * another word.
 */
final class RadicalFree {

    private static final int FIRST = 0x2E80;
    private static final int LAST = 0x2FDF;
    private static final int TABLES_AT = 12;
    private static final int TABLE_BYTES = 16;
    private static final int CMAP = 0x636D6170;
    private static final int SUBTABLE_BYTES = 8;
    private static final int GROUPS_AT = 16;
    private static final int GROUP_BYTES = 12;
    private static final int SEGMENTED = 12;

    private RadicalFree() {}

    /** Characters from one to another, and the glyph of the first. */
    private record Group(int from, int to, int glyph) {}

    /**
     * Changes a font in place.
     *
     * @param font bytes of a TrueType font
     * @return the same bytes
     */
    static byte[] made(byte[] font) {
        ByteBuffer bytes = ByteBuffer.wrap(font);
        int cmap = cmap(bytes);
        int subtables = bytes.getShort(cmap + Short.BYTES);
        for (int i = 0; i < subtables; i++) {
            int offset = bytes.getInt(cmap + 2 * Short.BYTES + i * SUBTABLE_BYTES + Integer.BYTES);
            if (bytes.getShort(cmap + offset) == SEGMENTED) {
                rewrite(bytes, cmap + offset);
            }
        }
        return font;
    }

    private static int cmap(ByteBuffer bytes) {
        int tables = bytes.getShort(Integer.BYTES);
        for (int i = 0; i < tables; i++) {
            int entry = TABLES_AT + i * TABLE_BYTES;
            if (bytes.getInt(entry) == CMAP) {
                return bytes.getInt(entry + 2 * Integer.BYTES);
            }
        }
        throw new IllegalStateException("a font without a table of characters");
    }

    private static void rewrite(ByteBuffer bytes, int subtable) {
        int count = bytes.getInt(subtable + TABLES_AT);
        List<Group> kept = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = subtable + GROUPS_AT + i * GROUP_BYTES;
            Group group =
                    new Group(bytes.getInt(at), bytes.getInt(at + Integer.BYTES), bytes.getInt(at + 2 * Integer.BYTES));
            keep(kept, group.from(), Math.min(group.to(), FIRST - 1), group);
            keep(kept, Math.max(group.from(), LAST + 1), group.to(), group);
        }
        if (kept.size() > count) {
            throw new IllegalStateException("no room in the font's table of characters");
        }
        for (int i = 0; i < kept.size(); i++) {
            int at = subtable + GROUPS_AT + i * GROUP_BYTES;
            bytes.putInt(at, kept.get(i).from());
            bytes.putInt(at + Integer.BYTES, kept.get(i).to());
            bytes.putInt(at + 2 * Integer.BYTES, kept.get(i).glyph());
        }
        bytes.putInt(subtable + Integer.BYTES, GROUPS_AT + kept.size() * GROUP_BYTES);
        bytes.putInt(subtable + TABLES_AT, kept.size());
    }

    private static void keep(List<Group> kept, int from, int to, Group of) {
        if (from <= to) {
            kept.add(new Group(from, to, of.glyph() + from - of.from()));
        }
    }
}
