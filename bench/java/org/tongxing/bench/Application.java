package org.tongxing.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.TongxingApplication;

/** The whole application on a durable PostgreSQL of its own, and other databases beside it on the same server. */
final class Application {

    private Application() {}

    /**
     * Starts it; jobs and sweeps are at rest.
     *
     * @param directory of the database, below {@code target/bench}
     * @param more arguments for the application
     */
    static ConfigurableApplicationContext start(String directory, String... more) {
        long before = System.nanoTime();
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--tongxing.demo.children=0",
                "--tongxing.db.directory=target/bench/" + directory,
                "--tongxing.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "--tongxing.sweep=-",
                "--camunda.bpm.job-execution.enabled=false",
                "--spring.main.banner-mode=off",
                "--logging.level.root=ERROR"));
        arguments.addAll(List.of(more));
        ConfigurableApplicationContext application =
                SpringApplication.run(TongxingApplication.class, arguments.toArray(String[]::new));
        System.out.printf("ready after %.1f s%n", (System.nanoTime() - before) / 1e9);
        return application;
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
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(20);
        return pool;
    }
}
