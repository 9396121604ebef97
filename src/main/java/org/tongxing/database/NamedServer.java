package org.tongxing.database;

import java.util.Objects;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** A PostgreSQL that someone else runs, named by {@code TONGXING_DB_URL}. */
record NamedServer(DatabaseProperties properties) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return Objects.requireNonNull(properties.url());
    }

    @Override
    public String getUsername() {
        return Objects.requireNonNullElse(properties.user(), "");
    }

    @Override
    public String getPassword() {
        return Objects.requireNonNullElse(properties.password(), "");
    }
}
