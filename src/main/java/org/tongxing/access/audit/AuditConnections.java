package org.tongxing.access.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A few connections for looks and refusals alone. They are recorded while the caller's own transaction is open: from one
 * pool, callers who each hold a connection and wait for a second one would wait for each other.
 */
@Component
class AuditConnections {

    private static final int MOST = 4;

    private final HikariDataSource pool;
    private final JdbcClient jdbc;

    AuditConnections(HikariDataSource main) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("audit");
        config.setJdbcUrl(main.getJdbcUrl());
        config.setUsername(main.getUsername());
        config.setPassword(main.getPassword());
        config.setDataSourceProperties(main.getDataSourceProperties());
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(config);
        this.jdbc = JdbcClient.create(pool);
    }

    /** Speaks outside every transaction of the caller: each statement is committed at once. */
    JdbcClient jdbc() {
        return jdbc;
    }

    @PreDestroy
    void close() {
        pool.close();
    }
}
