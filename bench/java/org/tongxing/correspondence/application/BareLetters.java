package org.tongxing.correspondence.application;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages of letters printed by the library alone: no number, no check of characters, nothing kept. */
public final class BareLetters {

    private final LetterFont font = new LetterFont();
    private final String page;

    private BareLetters(String page) {
        this.page = page;
    }

    /** @param letter whose page is printed again and again */
    public static BareLetters like(ConfigurableApplicationContext application, long letter) {
        KeptLetter kept =
                application.getBean(StoredLetters.class).find(letter).orElseThrow();
        return new BareLetters(application
                .getBean(LetterContent.class)
                .issued(kept, "示例函〔2026〕1号", LocalDate.of(2026, 11, 24))
                .page());
    }

    /** Prints the page. */
    public byte[] print() {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useFont(font.regular()::get, "Letter", 400, FontStyle.NORMAL, true);
        builder.useFont(font.bold()::get, "Letter", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(page, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
