package org.tongxing.correspondence.persistence;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.FieldCipher;

/** The files of issued letters, in parts that are encrypted one by one (ADR 17). */
@Component
class LetterPdfs implements EncryptedColumns {

    private static final EncryptedColumn CONTENT = EncryptedColumn.of("letter_pdf", "content", "letter", "part");
    private static final int PART_BYTES = 96 * 1024;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final FieldCipher cipher;

    LetterPdfs(JdbcClient jdbc, JdbcTemplate template, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.template = template;
        this.cipher = cipher;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(CONTENT);
    }

    /**
     * Keeps the file of a letter.
     *
     * @return number of parts
     */
    int keep(long letter, byte[] pdf) {
        List<Object[]> rows = new ArrayList<>();
        for (int from = 0; from < pdf.length; from += PART_BYTES) {
            int part = rows.size();
            byte[] piece = Arrays.copyOfRange(pdf, from, Math.min(from + PART_BYTES, pdf.length));
            String text = Base64.getEncoder().encodeToString(piece);
            rows.add(new Object[] {letter, part, cipher.encrypt(text, CONTENT.context(letter, part))});
        }
        template.batchUpdate("INSERT INTO letter_pdf (letter, part, content) VALUES (?, ?, ?)", rows);
        return rows.size();
    }

    /** @throws IllegalStateException when the file is not what was issued */
    byte[] read(long letter, int parts, String sha256) {
        List<byte[]> found = jdbc.sql("SELECT part, content FROM letter_pdf WHERE letter = ? ORDER BY part")
                .param(letter)
                .query((row, n) -> Base64.getDecoder()
                        .decode(cipher.decrypt(row.getBytes("content"), CONTENT.context(letter, row.getInt("part")))))
                .list();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        found.forEach(pdf::writeBytes);
        if (found.size() != parts || !sha256(pdf.toByteArray()).equals(sha256)) {
            throw new IllegalStateException("the file of letter %d is not what was issued".formatted(letter));
        }
        return pdf.toByteArray();
    }

    /** Digest of a file, in hexadecimal. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
