package org.tongxing.correspondence.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The font that letters are printed in: 思源黑体 (Noto Sans SC, SIL Open Font License), in two weights. */
@Component
public class LetterFont {

    private static final String FOLDER = "fonts/ttf/NotoSansSC/";

    private @Nullable Loaded loaded;

    private record Loaded(byte[] regular, byte[] bold, CmapLookup glyphs) {}

    /** The characters of a text that cannot be printed, each once; spaces and ends of lines need no glyph. */
    Set<Integer> missing(String text) {
        CmapLookup glyphs = loaded().glyphs();
        IntStream points = text.codePoints()
                .filter(point -> point != '\n' && point != '\r' && point != ' ')
                .filter(point -> glyphs.getGlyphId(point) == 0);
        return points.boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    /** The file of the usual weight. */
    Supplier<InputStream> regular() {
        return () -> new ByteArrayInputStream(loaded().regular());
    }

    /** The file of the bold weight. */
    Supplier<InputStream> bold() {
        return () -> new ByteArrayInputStream(loaded().bold());
    }

    /** Twenty megabytes, read with the first letter. */
    private synchronized Loaded loaded() {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private static Loaded load() {
        try {
            byte[] regular = file("NotoSansSC-Regular.ttf");
            byte[] bold = file("NotoSansSC-Bold.ttf");
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(regular))) {
                return new Loaded(regular, bold, font.getUnicodeCmapLookup());
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the font of letters", e);
        }
    }

    private static byte[] file(String name) throws IOException {
        return RadicalFree.made(new ClassPathResource(FOLDER + name).getContentAsByteArray());
    }
}
