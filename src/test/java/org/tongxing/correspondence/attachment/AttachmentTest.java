package org.tongxing.correspondence.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.correspondence.Letters;
import org.tongxing.correspondence.OrganMailboxes;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Role;
import org.tongxing.shared.Violation;
import org.tongxing.support.CameraPhotos;
import org.tongxing.support.ScannedFiles;
import org.tongxing.support.SentLetters;
import org.tongxing.support.TongxingTest;

/** What may be attached to a reply is told by its content, and is kept as nobody else can read it. */
@TongxingTest
class AttachmentTest {

    private static final String KINDS = "只能上传PDF、JPG、PNG、DOCX格式的文件，以文件内容为准";

    @Autowired
    private CheckFile files;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Letters letters;

    @Autowired
    private OrganMailboxes mailboxes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void tellsByItsContentWhatAFileIsAndNamesItSo() {
        CheckedFile pdf = files.check("C:\\temp\\回函.exe", ScannedFiles.pdf());
        CheckedFile word = files.check("../回函.pdf", ScannedFiles.docx());
        CheckedFile nameless = files.check(null, ScannedFiles.pdf());

        assertThat(pdf.type()).isEqualTo(FileType.PDF);
        assertThat(pdf.name()).isEqualTo("回函.pdf");
        assertThat(word.type()).isEqualTo(FileType.DOCX);
        assertThat(word.name()).isEqualTo("回函.docx");
        assertThat(nameless.name()).isEqualTo("附件.pdf");
    }

    @Test
    void refusesAProgramThatCallsItselfADocument() {
        assertRefused(() -> files.check("回函.docx", ScannedFiles.exe()), KINDS);
        assertRefused(() -> files.check("回函.docx", ScannedFiles.zip()), KINDS);
        assertRefused(
                () -> files.check("回函.docx", ScannedFiles.docxWith("word/vbaProject.bin", new byte[] {1})), KINDS);
        assertRefused(
                () -> files.check("回函.docx", ScannedFiles.docxWith("word/embeddings/a.exe", new byte[] {1})), KINDS);
        assertRefused(() -> files.check("回函.txt", "示例".getBytes(StandardCharsets.UTF_8)), KINDS);
    }

    @Test
    void refusesADocumentThatWouldFillTheMemoryOfItsReader() {
        byte[] swollen = ScannedFiles.docxWith("word/media/a.bmp", new byte[210 * 1024 * 1024]);

        assertThat(swollen.length).isLessThan(1024 * 1024);
        assertRefused(() -> files.check("回函.docx", swollen), KINDS);
    }

    @Test
    void refusesAnEmptyFileAndOneThatIsTooLarge() {
        byte[] large = Arrays.copyOf(ScannedFiles.pdf(), 10 * 1024 * 1024 + 1);

        assertRefused(() -> files.check("回函.pdf", new byte[0]), "文件是空的，请重新选择");
        assertRefused(() -> files.check("回函.pdf", large), "单个文件不能超过10MB");
        assertThat(files.check("回函.pdf", Arrays.copyOf(large, large.length - 1)).content())
                .hasSize(10 * 1024 * 1024);
    }

    @Test
    void drawsPicturesAnewSoThatThePlaceOfTheCameraIsGone() {
        byte[] taken = CameraPhotos.jpeg(400, 300, 1);

        CheckedFile kept = files.check("回函.png", taken);

        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains(CameraPhotos.PLACE);
        assertThat(new String(kept.content(), StandardCharsets.ISO_8859_1)).doesNotContain(CameraPhotos.PLACE);
        assertThat(kept.type()).isEqualTo(FileType.JPEG);
        assertThat(kept.name()).isEqualTo("回函.jpg");
    }

    @Test
    void refusesAPictureThatCannotBeRead() {
        byte[] broken = Arrays.copyOf(CameraPhotos.jpeg(400, 300, 1), 40);

        assertRefused(() -> files.check("回函.jpg", broken), "图片不能识别，请重新扫描或者拍照");
    }

    @Test
    void keepsFileAndNameEncryptedAndGivesBackWhatWasKept() {
        long letter = new SentLetters(letters, mailboxes, jdbc).to(Role.FINANCE);
        byte[] noise = new byte[300_000];
        new Random(7).nextBytes(noise);
        byte[] content = ScannedFiles.docxWith("word/media/a.bin", noise);

        long id = new TransactionTemplate(transactions)
                .execute(status -> attachments.keep(
                        letter,
                        new CaseReference("CC-440106-2026-000001"),
                        files.check("示例回函.docx", content),
                        "reply-link"));

        Attachments.Attachment kept = attachments.find(id).orElseThrow();
        assertThat(kept.name()).isEqualTo("示例回函.docx");
        assertThat(kept.size()).isEqualTo(content.length);
        assertThat(kept.letter()).isEqualTo(letter);
        assertThat(attachments.content(id)).isEqualTo(content);
        List<byte[]> stored = jdbc.sql("SELECT content FROM attachment_part WHERE attachment = ? ORDER BY part")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .list();
        assertThat(stored).hasSizeGreaterThan(3).allSatisfy(part -> assertThat(
                        new String(part, StandardCharsets.ISO_8859_1))
                .doesNotContain("word/"));
    }

    private static void assertRefused(ThrowingCallable check, String message) {
        assertThatThrownBy(check)
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::violations)
                .isEqualTo(List.of(new Violation("attachment", "附件", message)));
    }
}
