package org.tongxing.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.support.TestDatabase;

class MigrationIT {

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());

    @Test
    void keepsTheEnginesTablesApartFromOurs() {
        assertThat(schemasOf("act_ru_task")).containsExactly("public");
        assertThat(schemasOf("reference_number")).isEmpty();
    }

    @Test
    void leavesTheEnginesVersionWhereTheEngineLooksForIt() {
        String version = jdbc.sql("SELECT version_ FROM act_ge_schema_log ORDER BY timestamp_ DESC LIMIT 1")
                .query(String.class)
                .single();

        assertThat(version).startsWith("7.24");
    }

    private List<String> schemasOf(String table) {
        return jdbc.sql("SELECT table_schema FROM information_schema.tables WHERE table_name = ?")
                .param(table)
                .query(String.class)
                .list();
    }
}
