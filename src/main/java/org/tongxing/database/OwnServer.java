package org.tongxing.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * A PostgreSQL of the application's own, as durable as any: what was committed survives {@code kill -9}. The binaries
 * come with the build, not with the packaged application.
 */
final class OwnServer implements JdbcConnectionDetails, AutoCloseable {

    private final EmbeddedPostgres server;
    private final DirectoryLock lock;

    private OwnServer(EmbeddedPostgres server, DirectoryLock lock) {
        this.server = server;
        this.lock = lock;
    }

    /**
     * Starts the server on a directory, which is made when it is missing.
     *
     * @throws DatabaseUnavailableException when another application works in it, or the server does not start
     */
    static OwnServer start(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.take(home);
        try {
            LeftoverServer.stop(home);
            return new OwnServer(durable(home).start(), lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw new DatabaseUnavailableException("自带的 PostgreSQL 未能在 " + home + " 启动：" + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres.Builder durable(Path home) throws IOException {
        Path binaries = home.resolveSibling(home.getFileName() + "-binaries");
        Files.createDirectories(binaries);
        return EmbeddedPostgres.builder()
                .setDataDirectory(home)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("timezone", "Asia/Shanghai")
                .setLocaleConfig("locale", "C");
    }

    @Override
    public String getJdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "postgres";
    }

    /** Stops the server; Spring calls this last, when nobody holds a connection any more. */
    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }
}
