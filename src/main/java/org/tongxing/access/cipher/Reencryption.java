package org.tongxing.access.cipher;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.FieldCipher;

/** Encrypts values again with the newest key, a batch of rows in a transaction of its own at a time. */
@Component
class Reencryption {

    static final int ROWS = 200;

    private static final String VERSION = "get_byte(%1$s, 0) * 256 + get_byte(%1$s, 1)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FieldCipher cipher;

    Reencryption(JdbcClient jdbc, TransactionTemplate transaction, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cipher = cipher;
    }

    /**
     * What was done.
     *
     * @param rows number of values
     * @param last key of the last one, null when none follows it
     */
    record Batch(int rows, @Nullable List<Object> last) {}

    /**
     * Encrypts the next values of a column that are older than a version. Rows that somebody is changing are left out:
     * nobody waits, and a later pass finds them.
     *
     * @param after key after which to go on, null from the beginning
     */
    Batch batch(EncryptedColumn column, int version, @Nullable List<Object> after) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Value> values = older(column, version, after);
            values.forEach(value -> write(column, value));
            boolean more = values.size() == ROWS;
            return new Batch(values.size(), more ? values.get(ROWS - 1).key() : null);
        }));
    }

    /** Whether a column still has a value that is older than a version. */
    boolean isLeft(EncryptedColumn column, int version) {
        return isLeft(jdbc, column, version);
    }

    static boolean isLeft(JdbcClient jdbc, EncryptedColumn column, int version) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM %s WHERE %s < ?)"
                        .formatted(column.table(), VERSION.formatted(column.column())))
                .param(version)
                .query(Boolean.class)
                .single();
    }

    private List<Value> older(EncryptedColumn column, int version, @Nullable List<Object> after) {
        String keys = String.join(", ", column.key());
        String next = after == null ? "" : " AND (%s) > (%s)".formatted(keys, marks(column));
        return jdbc.sql("SELECT * FROM %s WHERE %s < ?%s ORDER BY %s LIMIT %d FOR UPDATE SKIP LOCKED"
                        .formatted(column.table(), VERSION.formatted(column.column()), next, keys, ROWS))
                .param(version)
                .params(after == null ? List.of() : after)
                .query((row, number) -> new Value(key(column, row), row.getBytes(column.column())))
                .list();
    }

    private void write(EncryptedColumn column, Value value) {
        String context = column.context(value.key().toArray());
        jdbc.sql("UPDATE %s SET %s = ? WHERE (%s) = (%s)"
                        .formatted(column.table(), column.column(), String.join(", ", column.key()), marks(column)))
                .param(cipher.encrypt(cipher.decrypt(value.stored(), context), context))
                .params(value.key())
                .update();
    }

    private static String marks(EncryptedColumn column) {
        return column.key().stream().map(key -> "?").collect(Collectors.joining(", "));
    }

    private static List<Object> key(EncryptedColumn column, ResultSet row) throws SQLException {
        List<Object> key = new ArrayList<>();
        for (String part : column.key()) {
            key.add(row.getObject(part));
        }
        return key;
    }

    private record Value(List<Object> key, byte[] stored) {}
}
