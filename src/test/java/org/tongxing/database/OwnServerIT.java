package org.tongxing.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OwnServerIT {

    @TempDir
    Path temporary;

    @Test
    void keepsWhatWasCommittedAcrossAStopAndAKill() throws Exception {
        Path home = temporary.resolve("postgres");
        try (OwnServer first = OwnServer.start(home)) {
            client(first).sql("CREATE TABLE kept (n int)").update();
            client(first).sql("INSERT INTO kept VALUES (1)").update();
        }

        try (OwnServer second = OwnServer.start(home)) {
            client(second).sql("INSERT INTO kept VALUES (2)").update();
            kill(home);
            LeftoverServer.stop(home);
        }

        try (OwnServer third = OwnServer.start(home)) {
            assertThat(client(third)
                            .sql("SELECT sum(n) FROM kept")
                            .query(Long.class)
                            .single())
                    .isEqualTo(3);
            assertThat(client(third).sql("SHOW fsync").query(String.class).single())
                    .isEqualTo("on");
        }
    }

    @Test
    void stopsAServerThatAKilledApplicationLeftRunning() throws Exception {
        Path home = temporary.resolve("postgres");
        OwnServer first = OwnServer.start(home);
        long left = pid(home);

        LeftoverServer.stop(home);

        assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isEmpty();
        first.close();
    }

    @Test
    void refusesASecondApplicationInTheSameDirectoryInOneSentence() throws Exception {
        Path home = temporary.resolve("postgres");
        try (DirectoryLock running = DirectoryLock.take(home)) {
            assertThatThrownBy(() -> OwnServer.start(home))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("已在运行");
        }
    }

    private static JdbcClient client(OwnServer server) {
        return JdbcClient.create(new DriverManagerDataSource(server.getJdbcUrl(), "postgres", "postgres"));
    }

    private static void kill(Path home) throws Exception {
        ProcessHandle server = ProcessHandle.of(pid(home)).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    private static long pid(Path home) throws Exception {
        return Long.parseLong(
                Files.readAllLines(home.resolve("postmaster.pid")).get(0).strip());
    }
}
