package org.tongxing.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.tongxing.access.MasterKey;

/**
 * One real PostgreSQL for all tests of a JVM. It is migrated once; every caller gets a clone of its own. The server is
 * not durable (tests need speed, not crash safety) and never touches {@code ./data}.
 */
public final class TestDatabase {

    private static final String TEMPLATE = "tongxing_template";
    private static final AtomicInteger CLONES = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    /** A migrated, empty database as a data source. */
    public static DataSource fresh() {
        return dataSource(freshUrl());
    }

    /** JDBC address of a migrated, empty database. */
    public static String freshUrl() {
        String name = "test_" + CLONES.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return url(name);
    }

    /** JDBC address of a database without any table. */
    public static String emptyUrl() {
        String name = "empty_" + CLONES.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return url(name);
    }

    /** A data source on an address given by this class, which looks into our schema first. */
    public static DataSource dataSource(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setCurrentSchema("casework,public");
        return source;
    }

    private static String url(String name) {
        return SERVER.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("timezone", "Asia/Shanghai")
                    .setServerConfig("max_connections", "200")
                    .setLocaleConfig("locale", "C")
                    .start();
            execute(server, "CREATE DATABASE " + TEMPLATE);
            migrate(server.getJdbcUrl("postgres", TEMPLATE), "latest", TongxingTest.KEY);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Migrates a database to a version, as the application would with a master key. */
    public static void migrate(String url, String version, String masterKey) {
        try (AnnotationConfigApplicationContext beans = migrationBeans(masterKey)) {
            Flyway.configure()
                    .dataSource(dataSource(url))
                    .defaultSchema("casework")
                    .locations("classpath:db/migration")
                    .javaMigrations(
                            beans.getBeansOfType(JavaMigration.class).values().toArray(JavaMigration[]::new))
                    .target(version)
                    .load()
                    .migrate();
        }
    }

    /** The migrations written in Java, found as Spring finds them. */
    private static AnnotationConfigApplicationContext migrationBeans(String masterKey) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
        var beans = new AnnotationConfigApplicationContext();
        beans.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("tongxing.key", masterKey)));
        beans.register(MasterKey.class);
        scanner.findCandidateComponents("org.tongxing")
                .forEach(bean -> beans.registerBeanDefinition(bean.getBeanClassName(), bean));
        beans.refresh();
        return beans;
    }

    private static void execute(String sql) {
        execute(SERVER, sql);
    }

    private static synchronized void execute(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
