package org.tongxing.visit.persistence;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.FieldCipher;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.visit.domain.VisitPhotos;

/**
 * Photos in PostgreSQL, in parts that are encrypted one by one and each bound to its place: a change of the key goes
 * through two hundred values at a time and must not need the memory of two hundred photos.
 */
@Repository
class JdbcVisitPhotos implements VisitPhotos, EncryptedColumns {

    private static final EncryptedColumn CONTENT =
            EncryptedColumn.of("visit_photo_part", "content", "photo_id", "part");

    private static final int PART_BYTES = 96 * 1024;

    /** The taker has recorded the visit: the photo is part of that record. */
    private static final String RECORDED =
            """
            EXISTS (SELECT FROM visit_record record
                    WHERE record.visit_id = photo.visit_id AND record.recorded_by = photo.taken_by)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final FieldCipher cipher;

    JdbcVisitPhotos(JdbcClient jdbc, JdbcTemplate template, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.template = template;
        this.cipher = cipher;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(CONTENT);
    }

    @Override
    public void add(NewPhoto photo) {
        byte[] picture = photo.picture();
        long id = jdbc.sql(
                        """
                        INSERT INTO visit_photo (visit_id, taken_by, taken_at, parts)
                        VALUES (:visit, :by, :at, :parts) RETURNING id
                        """)
                .param("visit", photo.visit())
                .param("by", photo.by())
                .param("at", photo.at())
                .param("parts", parts(picture))
                .query(Long.class)
                .single();
        List<Object[]> rows = new ArrayList<>();
        for (int part = 0; part < parts(picture); part++) {
            rows.add(new Object[] {id, part, sealed(id, part, picture)});
        }
        template.batchUpdate("INSERT INTO visit_photo_part (photo_id, part, content) VALUES (?, ?, ?)", rows);
    }

    private static int parts(byte[] picture) {
        return (picture.length + PART_BYTES - 1) / PART_BYTES;
    }

    private byte[] sealed(long id, int part, byte[] picture) {
        int from = part * PART_BYTES;
        byte[] bytes = Arrays.copyOfRange(picture, from, Math.min(from + PART_BYTES, picture.length));
        return cipher.encrypt(Base64.getEncoder().encodeToString(bytes), CONTENT.context(id, part));
    }

    @Override
    public List<Long> takenIn(long visit, String by) {
        return jdbc.sql("SELECT id FROM visit_photo WHERE visit_id = :visit AND taken_by = :by ORDER BY id")
                .param("visit", visit)
                .param("by", by)
                .query(Long.class)
                .list();
    }

    @Override
    public Optional<Photo> find(long id) {
        return jdbc.sql(
                        """
                        SELECT photo.id, photo.visit_id, visit.reference, visit.case_reference, visit.child_id,
                               photo.taken_by,
                               %s AS recorded
                        FROM visit_photo photo JOIN visit ON visit.id = photo.visit_id
                        WHERE photo.id = :id
                        """
                                .formatted(RECORDED))
                .param("id", id)
                .query(JdbcVisitPhotos::read)
                .optional();
    }

    @Override
    public byte[] picture(long id) {
        int parts = jdbc.sql("SELECT parts FROM visit_photo WHERE id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        List<byte[]> found = jdbc.sql("SELECT part, content FROM visit_photo_part WHERE photo_id = :id ORDER BY part")
                .param("id", id)
                .query((row, number) -> opened(id, row.getInt("part"), row.getBytes("content")))
                .list();
        if (found.size() != parts) {
            throw new IllegalStateException("photo %d has lost a part".formatted(id));
        }
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        found.forEach(picture::writeBytes);
        return picture.toByteArray();
    }

    private byte[] opened(long id, int part, byte[] sealed) {
        return Base64.getDecoder().decode(cipher.decrypt(sealed, CONTENT.context(id, part)));
    }

    @Override
    public void dropDraft(long id) {
        jdbc.sql("DELETE FROM visit_photo photo WHERE photo.id = :id AND NOT " + RECORDED)
                .param("id", id)
                .update();
    }

    @Override
    public int dropDrafts(OffsetDateTime before) {
        return jdbc.sql(
                        """
                        DELETE FROM visit_photo photo USING visit
                        WHERE visit.id = photo.visit_id
                          AND (photo.taken_at < :before OR visit.state = 'CANCELLED')
                          AND NOT
                        """
                                + RECORDED)
                .param("before", before)
                .update();
    }

    @Override
    public Map<Long, List<Long>> ofChild(ChildId child) {
        Map<Long, List<Long>> photos = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        SELECT record.id, photo.id AS photo
                        FROM visit JOIN visit_record record ON record.visit_id = visit.id
                        JOIN visit_photo photo ON photo.visit_id = visit.id AND photo.taken_by = record.recorded_by
                        WHERE visit.child_id = :child ORDER BY photo.id
                        """)
                .param("child", child.value())
                .query((row, number) -> Map.entry(row.getLong("id"), row.getLong("photo")))
                .list()
                .forEach(found -> photos.computeIfAbsent(found.getKey(), record -> new ArrayList<>())
                        .add(found.getValue()));
        return photos;
    }

    private static Photo read(ResultSet row, int number) throws SQLException {
        return new Photo(
                row.getLong("id"),
                row.getLong("visit_id"),
                new CaseReference(row.getString("reference")),
                new CaseReference(row.getString("case_reference")),
                new ChildId(row.getString("child_id")),
                row.getString("taken_by"),
                row.getBoolean("recorded"));
    }
}
