package org.tongxing.access;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A migration that encrypts what stood in clear. It runs in Flyway's transaction, before anyone is served; the clear
 * columns go by the migration after it.
 */
public abstract class SealingMigration extends BaseJavaMigration {

    /** A register is larger than the memory. */
    private static final int ROWS_AT_ONCE = 1000;

    private final MasterKey key;

    protected SealingMigration(MasterKey key) {
        this.key = key;
    }

    @Override
    public final void migrate(Context context) {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        jdbc.setFetchSize(ROWS_AT_ONCE);
        seal(new Sealing(JdbcClient.create(jdbc), key));
    }

    /** Encrypts what this migration is for. */
    protected abstract void seal(Sealing sealing);
}
