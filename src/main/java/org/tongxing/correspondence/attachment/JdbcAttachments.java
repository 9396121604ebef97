package org.tongxing.correspondence.attachment;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.FieldCipher;
import org.tongxing.shared.CaseReference;

/** Attachments in PostgreSQL, in parts that are encrypted one by one, as the photos of visits are. */
@Repository
class JdbcAttachments implements Attachments, EncryptedColumns {

    private static final EncryptedColumn NAME = EncryptedColumn.of("attachment", "name", "id");
    private static final EncryptedColumn CONTENT =
            EncryptedColumn.of("attachment_part", "content", "attachment", "part");
    private static final int PART_BYTES = 96 * 1024;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final FieldCipher cipher;
    private final Clock clock;

    JdbcAttachments(JdbcClient jdbc, JdbcTemplate template, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(NAME, CONTENT);
    }

    @Override
    public long keep(long letter, CaseReference matter, CheckedFile file, String by) {
        byte[] content = file.content();
        int parts = (content.length + PART_BYTES - 1) / PART_BYTES;
        long id = NAME.nextId(jdbc);
        jdbc.sql(
                        """
                        INSERT INTO attachment
                               (id, letter, matter, name, media_type, size, sha256, parts, kept_by, kept_at)
                        OVERRIDING SYSTEM VALUE VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        letter,
                        matter.value(),
                        cipher.encrypt(file.name(), NAME.context(id)),
                        file.type().mediaType(),
                        content.length,
                        sha256(content),
                        parts,
                        by,
                        OffsetDateTime.now(clock))
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            rows.add(new Object[] {id, part, sealed(id, part, content)});
        }
        template.batchUpdate("INSERT INTO attachment_part (attachment, part, content) VALUES (?, ?, ?)", rows);
        return id;
    }

    private byte[] sealed(long id, int part, byte[] content) {
        int from = part * PART_BYTES;
        byte[] bytes = Arrays.copyOfRange(content, from, Math.min(from + PART_BYTES, content.length));
        return cipher.encrypt(Base64.getEncoder().encodeToString(bytes), CONTENT.context(id, part));
    }

    @Override
    public Optional<Attachment> find(long id) {
        return jdbc.sql("SELECT id, letter, matter, name, media_type, size, sha256 FROM attachment WHERE id = ?")
                .param(id)
                .query(this::attachment)
                .optional();
    }

    @Override
    public byte[] content(long id) {
        Attachment kept = find(id).orElseThrow();
        ByteArrayOutputStream content = new ByteArrayOutputStream(kept.size());
        jdbc.sql("SELECT part, content FROM attachment_part WHERE attachment = ? ORDER BY part")
                .param(id)
                .query((row, number) -> opened(id, row.getInt("part"), row.getBytes("content")))
                .list()
                .forEach(content::writeBytes);
        if (!sha256(content.toByteArray()).equals(kept.sha256())) {
            throw new IllegalStateException("attachment %d is not what was kept".formatted(id));
        }
        return content.toByteArray();
    }

    private byte[] opened(long id, int part, byte[] sealed) {
        return Base64.getDecoder().decode(cipher.decrypt(sealed, CONTENT.context(id, part)));
    }

    private Attachment attachment(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Attachment(
                id,
                row.getObject("letter", Long.class),
                matter(row.getString("matter")),
                cipher.decrypt(row.getBytes("name"), NAME.context(id)),
                FileType.ofMediaType(row.getString("media_type")).orElseThrow(),
                row.getInt("size"),
                row.getString("sha256"));
    }

    private static @Nullable CaseReference matter(@Nullable String number) {
        return number == null ? null : new CaseReference(number);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
