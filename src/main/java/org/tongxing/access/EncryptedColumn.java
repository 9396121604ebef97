package org.tongxing.access;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A column of type {@code bytea} whose values are encrypted, each bound to its row.
 *
 * @param table table of schema {@code casework}
 * @param column the column
 * @param key columns of the primary key, of type text or bigint
 */
public record EncryptedColumn(String table, String column, List<String> key) {

    /** No key holds it. */
    private static final String BETWEEN_KEYS = "\u001f";

    /** A column of a table with this primary key. */
    public static EncryptedColumn of(String table, String column, String... key) {
        return new EncryptedColumn(table, column, List.of(key));
    }

    /**
     * The number that a row to come will have, where the database gives it: a value is bound to it before it is stored.
     * The statement that stores it says {@code OVERRIDING SYSTEM VALUE}.
     */
    public long nextId(JdbcClient jdbc) {
        return jdbc.sql("SELECT nextval(pg_get_serial_sequence(?, ?))")
                .params(table, key.get(0))
                .query(Long.class)
                .single();
    }

    /**
     * What a row's value is bound to.
     *
     * @param values primary key of the row, in the order of the columns
     */
    public String context(Object... values) {
        if (values.length != key.size()) {
            throw new IllegalArgumentException("%s has a key of %d columns".formatted(table, key.size()));
        }
        return table + "." + column + ":"
                + Stream.of(values).map(String::valueOf).collect(Collectors.joining(BETWEEN_KEYS));
    }
}
