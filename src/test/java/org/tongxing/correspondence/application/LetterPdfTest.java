package org.tongxing.correspondence.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tongxing.shared.AreaCode;

/** The file of a letter, read back. What it looks like lies in {@code target/screenshots/letter.png}. */
class LetterPdfTest {

    private static final Path PICTURE = Path.of("target", "screenshots", "letter.png");
    private static final int DOTS_PER_INCH = 80;

    /** In names and places of today, and far from the first page of a font. */
    private static final String RARE = "䶮㛃𬍛喆堃翀赟犇𫖯𬱖";

    private static final LetterFont FONT = new LetterFont();

    private final LetterPrinter printer = new LetterPrinter(FONT);
    private final LetterTemplates templates = new LetterTemplates();

    @Test
    void saysWhatTheLetterSays() throws IOException {
        byte[] pdf = printer.print(sheet("urge", urge()));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = text(document);
            assertThat(text)
                    .contains(
                            "广州市天河区民政局",
                            "天民函〔2026〕12号",
                            "关于催办孤儿认定的函",
                            "示例省示例县民政局：",
                            "2026年12月4日前将办理结果函复我单位",
                            "抄送：示例省民政厅。",
                            "2026年11月24日");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            draw(document);
        }
    }

    @Test
    void holdsItsFontsAndNothingButWhatItNeedsOfThem() throws IOException {
        byte[] pdf = printer.print(sheet("urge", urge()));

        assertThat(pdf.length).isLessThan(300_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void printsRareCharactersOfNames() throws IOException {
        Map<String, String> values = urge();
        values.put("subject", "王" + RARE + "的认定");

        assertThat(FONT.missing(RARE)).isEmpty();
        try (PDDocument document = Loader.loadPDF(printer.print(sheet("urge", values)))) {
            assertThat(text(document)).contains(RARE);
        }
    }

    @Test
    void knowsWhichCharactersItCannotPrint() {
        assertThat(FONT.missing("王😀小\uE000明\u0007")).containsExactly(0x07, 0xE000, 0x1F600);
        assertThat(FONT.missing("⺠⼴")).as("radicals, pasted from other files").hasSize(2);
        assertThat(FONT.missing("野家𠮷")).containsExactly("𠮷".codePointAt(0));
        assertThat(FONT.missing("第一行\n第二行 ABC 123 〔〕（）“”　—")).isEmpty();
    }

    @Test
    void takesNothingThatIsTypedForMarkup() throws IOException {
        Map<String, String> values = urge();
        values.put("subject", "<img/src=\"file:///etc/hostname\"/>&amp;{{contact}}");

        try (PDDocument document = Loader.loadPDF(printer.print(sheet("urge", values)))) {
            assertThat(text(document)).contains("<img/src=\"file:///etc/hostname\"/>&amp;{{contact}}");
        }
    }

    @Test
    void makesAParagraphOfEachLineAndPagesOfManyParagraphs() throws IOException {
        Map<String, String> values = urge();
        values.put(
                "reasons",
                IntStream.range(1, 60).mapToObj(n -> "第" + n + "项理由。").collect(Collectors.joining("\n")));
        values.put("appliedOn", "2026年11月2日");
        values.put("basis", "《广东省孤儿认定办法》（示例）");
        values.put("reviewTerm", "60日");
        values.put("suitTerm", "6个月");
        values.put("reviewOrgan", "广州市天河区人民政府");

        try (PDDocument document = Loader.loadPDF(printer.print(sheet("refuse-inform", values)))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(text(document))
                    .contains("第1项理由。", "第59项理由。", "知道本决定之日起60日内", "向广州市天河区人民政府申请行政复议", "6个月内", "—2—");
        }
    }

    @Test
    void leavesOutWhatNeedNotBeGiven() throws IOException {
        Map<String, String> values = urge();
        values.remove("copies");

        try (PDDocument document = Loader.loadPDF(printer.print(sheet("urge", values)))) {
            assertThat(text(document)).doesNotContain("抄送");
        }
    }

    @Test
    void opensALockedCopyWithThePassphraseAlone() throws IOException {
        byte[] locked = printer.locked(printer.print(sheet("urge", urge())), "口令-2026-示例");

        assertThatThrownBy(() -> Loader.loadPDF(locked)).isInstanceOf(InvalidPasswordException.class);
        assertThatThrownBy(() -> Loader.loadPDF(locked, "口令")).isInstanceOf(InvalidPasswordException.class);
        try (PDDocument document = Loader.loadPDF(locked, "口令-2026-示例")) {
            assertThat(text(document)).contains("天民函〔2026〕12号");
            assertThat(document.getCurrentAccessPermission().canModify()).isFalse();
        }
    }

    private LetterSheet sheet(String key, Map<String, String> values) {
        LetterTemplate template = templates
                .current(key, new AreaCode("440106"), LocalDate.of(2026, 11, 24))
                .orElseThrow();
        values.put("title", LetterSheet.heading(template, values));
        return LetterSheet.of(template, values);
    }

    private static Map<String, String> urge() {
        return new HashMap<>(Map.of(
                "organ", "广州市天河区民政局",
                "number", "天民函〔2026〕12号",
                "to", "示例省示例县民政局",
                "date", "2026年11月24日",
                "subject", "孤儿认定",
                "earlier", "我单位于2026年11月2日在全国儿童福利信息系统推送了申请（编号20261102001）",
                "replyBy", "2026年12月4日",
                "contact", "示例科，020-12345678",
                "copies", "示例省民政厅"));
    }

    /** Without spaces and ends of lines, which fall where the page has them. */
    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }

    private static void draw(PDDocument document) throws IOException {
        Files.createDirectories(PICTURE.getParent());
        File picture = PICTURE.toFile();
        ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH), "png", picture);
        assertThat(picture).isNotEmpty();
    }
}
