package org.tongxing.database;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;

/** Chooses the PostgreSQL before anything connects. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    private static final String BINARIES = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(DatabaseProperties properties, Environment environment) {
        if (properties.named()) {
            return new NamedServer(properties);
        }
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new DatabaseUnavailableException("生产环境须指明数据库：未设置 TONGXING_DB_URL。");
        }
        if (!ClassUtils.isPresent(BINARIES, null)) {
            throw new DatabaseUnavailableException("本程序包不带数据库：未设置 TONGXING_DB_URL。");
        }
        return OwnServer.start(properties.directory());
    }
}
