package org.tongxing.correspondence.application;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.springframework.stereotype.Component;

/** Makes the PDF of a letter, with its fonts in it, and locks a copy for an organ. */
@Component
class LetterPrinter {

    private static final String FAMILY = "Letter";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final int KEY_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    static {
        // It would write pieces of letters into the log.
        XRLog.setLoggingEnabled(false);
    }

    private final LetterFont font;

    LetterPrinter(LetterFont font) {
        this.font = font;
    }

    /** The PDF of a letter. */
    byte[] print(LetterSheet sheet) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useFont(font.regular()::get, FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(font.bold()::get, FAMILY, BOLD, FontStyle.NORMAL, true);
        // A letter needs no file but itself, whatever is typed into it.
        builder.useUriResolver((base, address) -> null);
        builder.withHtmlContent(sheet.page(), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new IllegalStateException("cannot print a letter", e);
        }
        return pdf.toByteArray();
    }

    /** A copy that opens with a passphrase alone (AES-256); it may be printed, not changed. */
    byte[] locked(byte[] pdf, String passphrase) {
        AccessPermission reading = new AccessPermission();
        reading.setCanModify(false);
        reading.setCanAssembleDocument(false);
        StandardProtectionPolicy policy = new StandardProtectionPolicy(nobodysPassphrase(), passphrase, reading);
        policy.setEncryptionKeyLength(KEY_BITS);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.protect(policy);
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            document.save(copy);
            return copy.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("cannot lock a letter", e);
        }
    }

    private static String nobodysPassphrase() {
        byte[] bytes = new byte[Long.BYTES * 2];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
