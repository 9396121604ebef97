package org.tongxing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.support.TongxingTest;

/** A column that no module names would keep its old key for ever. */
@TongxingTest
class EncryptedColumnsIT {

    @Autowired
    private List<EncryptedColumns> owners;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void namesEveryColumnOfBytesThatIsNeitherAHashNorAWrappedKeyNorTheRecord() {
        List<String> named = owners.stream()
                .flatMap(owner -> owner.encryptedColumns().stream())
                .map(column -> column.table() + "." + column.column())
                .toList();

        List<String> columns = jdbc.sql(
                        """
                        SELECT table_name || '.' || column_name
                        FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                        WHERE table_schema = 'casework' AND table_type = 'BASE TABLE'
                          AND udt_name IN ('bytea', '_bytea')
                          AND table_name NOT LIKE 'audit\\_%'
                          AND table_name NOT IN ('data_key', 'lookup_key')
                          AND column_name NOT LIKE '%\\_lookup' AND column_name NOT LIKE '%\\_digest'
                        """)
                .query(String.class)
                .list();

        assertThat(named).containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void bindsEveryValueToThePrimaryKeyOfItsRow() {
        for (EncryptedColumn column : owners.stream()
                .flatMap(owner -> owner.encryptedColumns().stream())
                .toList()) {
            List<String> primaryKey = jdbc.sql(
                            """
                            SELECT attname FROM pg_index
                            JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
                            WHERE indrelid = ?::regclass AND indisprimary
                            """)
                    .param(column.table())
                    .query(String.class)
                    .list();

            assertThat(column.key()).as(column.table()).containsExactlyInAnyOrderElementsOf(primaryKey);
        }
    }
}
