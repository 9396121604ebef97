package org.tongxing.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files as organs attach them, and files that only look like them. */
public final class ScannedFiles {

    private static final String DOCUMENT_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private ScannedFiles() {}

    /** A PDF of one empty page. */
    public static byte[] pdf() {
        return """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A Word document. */
    public static byte[] docx() {
        return container(Map.of());
    }

    /** A Word document with something else in it. */
    public static byte[] docxWith(String part, byte[] content) {
        return container(Map.of(part, content));
    }

    /** A container of the same kind that holds no document. */
    public static byte[] zip() {
        return zipped(Map.of("notes.txt", "示例".getBytes(StandardCharsets.UTF_8)));
    }

    /** A program for Windows. */
    public static byte[] exe() {
        byte[] program = new byte[1024];
        byte[] head = "MZ".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, program, 0, head.length);
        program[0x3c] = (byte) 0x80;
        byte[] mark = {'P', 'E', 0, 0, 0x64, (byte) 0x86};
        System.arraycopy(mark, 0, program, 0x80, mark.length);
        return program;
    }

    private static byte[] container(Map<String, byte[]> more) {
        Map<String, byte[]> parts = new TreeMap<>(more);
        parts.put(
                "[Content_Types].xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="%s"/></Types>
                """
                        .formatted(DOCUMENT_TYPE)
                        .getBytes(StandardCharsets.UTF_8));
        parts.put("_rels/.rels", "<Relationships/>".getBytes(StandardCharsets.UTF_8));
        parts.put("word/document.xml", "<w:document/>".getBytes(StandardCharsets.UTF_8));
        return zipped(parts);
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
