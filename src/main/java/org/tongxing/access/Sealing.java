package org.tongxing.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.access.cipher.Ciphers;

/** What a {@link SealingMigration} works with. Keys are made with the first value: an empty database needs none yet. */
public final class Sealing {

    private final JdbcClient jdbc;
    private final MasterKey key;
    private @Nullable Ciphers ciphers;

    Sealing(JdbcClient jdbc, MasterKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /** The database, in the migration's transaction. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Encrypts the texts of rows. */
    public SealedTexts texts() {
        return new SealedTexts(ciphers().fields());
    }

    /** Hashes what is looked up. */
    public Lookup lookup() {
        return ciphers().lookup();
    }

    /**
     * Encrypts clear columns of every row of a table together.
     *
     * @param columns the clear columns by the names of their texts
     */
    public void move(EncryptedColumn into, Map<String, String> columns) {
        String given =
                columns.values().stream().map(column -> column + " IS NOT NULL").collect(Collectors.joining(" OR "));
        jdbc.sql("SELECT * FROM " + into.table() + " WHERE " + given).query(row -> {
            write(into, keys(into, row), texts(columns, row));
        });
    }

    private void write(EncryptedColumn into, List<Object> keys, Texts texts) {
        String key = into.key().stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
        jdbc.sql("UPDATE %s SET %s = ? WHERE %s".formatted(into.table(), into.column(), key))
                .param(texts().seal(into.context(keys.toArray()), texts))
                .params(keys)
                .update();
    }

    private Ciphers ciphers() {
        if (ciphers == null) {
            ciphers = Ciphers.of(jdbc, key, Clock.systemDefaultZone());
        }
        return ciphers;
    }

    private static List<Object> keys(EncryptedColumn into, ResultSet row) throws SQLException {
        List<Object> keys = new ArrayList<>();
        for (String column : into.key()) {
            keys.add(row.getObject(column));
        }
        return keys;
    }

    private static Texts texts(Map<String, String> columns, ResultSet row) throws SQLException {
        Texts texts = Texts.none();
        for (Map.Entry<String, String> column : columns.entrySet()) {
            texts = texts.and(column.getKey(), row.getString(column.getValue()));
        }
        return texts;
    }
}
