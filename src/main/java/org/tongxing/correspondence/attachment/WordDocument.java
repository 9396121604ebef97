package org.tongxing.correspondence.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Tells a Word document from other containers of its kind (ECMA-376): the list of its parts names a document, the document
 * is there, and nothing in it is a program.
 */
final class WordDocument {

    private static final String LIST = "[Content_Types].xml";
    private static final String DOCUMENT = "word/document.xml";
    private static final String DOCUMENT_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Set<String> PROGRAMS =
            Set.of("exe", "dll", "com", "bat", "cmd", "ps1", "vbs", "js", "msi", "scr", "jar", "sh");
    private static final int MOST_PARTS = 2000;
    private static final int LONGEST_LIST = 1024 * 1024;

    /** A container of ten megabytes that unpacks to more than this is one that wants to fill the memory of its reader. */
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;

    private final byte[] buffer = new byte[8192];
    private final Set<String> names = new HashSet<>();
    private String list = "";
    private long unpacked;
    private boolean programs;

    private WordDocument() {}

    /** Whether a file is a Word document. */
    static boolean is(byte[] file) {
        try {
            return new WordDocument().read(file);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private boolean read(byte[] file) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            ZipEntry part = parts.getNextEntry();
            while (part != null) {
                look(part.getName(), parts);
                if (names.size() > MOST_PARTS || unpacked > MOST_UNPACKED) {
                    return false;
                }
                part = parts.getNextEntry();
            }
            return !programs && names.contains(DOCUMENT) && list.contains(DOCUMENT_TYPE);
        }
    }

    private void look(String name, InputStream part) throws IOException {
        names.add(name);
        programs |= isProgram(name.toLowerCase(Locale.ROOT));
        if (name.equals(LIST)) {
            byte[] text = part.readNBytes(LONGEST_LIST);
            unpacked += text.length;
            list = new String(text, StandardCharsets.UTF_8);
        }
        int read = part.read(buffer);
        while (read >= 0 && unpacked <= MOST_UNPACKED) {
            unpacked += read;
            read = part.read(buffer);
        }
    }

    private static boolean isProgram(String name) {
        return name.endsWith("vbaproject.bin") || PROGRAMS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
