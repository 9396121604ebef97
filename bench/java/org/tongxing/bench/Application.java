package org.tongxing.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.TongxingApplication;

/** The whole application on a durable PostgreSQL of its own, and other databases beside it on the same server. */
final class Application {

    private Application() {}

    /**
     * Starts it; jobs and sweeps are at rest.
     *
     * @param directory of the database, below {@code target/bench}
     */
    static ConfigurableApplicationContext start(String directory) {
        return start(directory, List.of());
    }

    /**
     * Starts it with other settings; jobs and sweeps are at rest unless these say otherwise.
     *
     * @param directory of the database, below {@code target/bench}
     * @param settings {@code name=value}
     */
    static ConfigurableApplicationContext start(String directory, List<String> settings) {
        return start(directory, settings, application -> {});
    }

    /**
     * Starts it with something changed; jobs and sweeps are at rest.
     *
     * @param directory of the database, below {@code target/bench}
     * @param change what is done before any bean is made
     */
    static ConfigurableApplicationContext start(
            String directory, ApplicationContextInitializer<GenericApplicationContext> change) {
        return start(directory, List.of(), change);
    }

    private static ConfigurableApplicationContext start(
            String directory,
            List<String> settings,
            ApplicationContextInitializer<GenericApplicationContext> change) {
        long before = System.nanoTime();
        SpringApplication starting = new SpringApplication(TongxingApplication.class);
        starting.addInitializers(change);
        Stream<String> resting = Stream.of(
                "--server.port=0",
                "--tongxing.demo.children=0",
                "--tongxing.db.directory=target/bench/" + directory,
                "--tongxing.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "--tongxing.sweep=-",
                "--tongxing.ladder=-",
                "--tongxing.desks=-",
                "--camunda.bpm.job-execution.enabled=false",
                "--spring.main.banner-mode=off",
                "--logging.level.root=ERROR");
        Stream<String> quiet = resting.filter(one -> settings.stream().noneMatch(other -> one.startsWith("--" + name(other))));
        ConfigurableApplicationContext application =
                starting.run(Stream.concat(quiet, settings.stream().map(setting -> "--" + setting))
                        .toArray(String[]::new));
        System.out.printf("ready after %.1f s%n", (System.nanoTime() - before) / 1e9);
        return application;
    }

    private static String name(String setting) {
        return setting.substring(0, setting.indexOf('=') + 1);
    }

    /** An empty database of this name beside the application's, with a pool as large as its own. */
    static DataSource emptyDatabase(ConfigurableApplicationContext application, String name) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("DROP DATABASE IF EXISTS " + name).update();
        jdbc.sql("CREATE DATABASE " + name).update();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(application.getBean(JdbcConnectionDetails.class).getJdbcUrl());
        source.setDatabaseName(name);
        source.setUser("postgres");
        source.setPassword("postgres");
        source.setReWriteBatchedInserts(true);
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(20);
        return pool;
    }
}
