package org.tongxing.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the data is.
 *
 * @param url JDBC address of a PostgreSQL; absent or blank for the application's own
 * @param user account on that server
 * @param password its password
 * @param directory where the application's own PostgreSQL keeps its data
 */
@ConfigurationProperties("tongxing.db")
record DatabaseProperties(@Nullable String url, @Nullable String user, @Nullable String password, Path directory) {

    boolean named() {
        return url != null && !url.isBlank();
    }
}
