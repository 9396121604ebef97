package org.tongxing.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A server that a killed application left running in our directory. */
final class LeftoverServer {

    private static final long PATIENCE_SECONDS = 20;

    private LeftoverServer() {}

    /** Stops it, so that the next one may start; its write-ahead log brings the data back. */
    static void stop(Path directory) throws IOException {
        Optional<ProcessHandle> server = running(directory);
        server.ifPresent(LeftoverServer::end);
        Files.deleteIfExists(directory.resolve("epg-lock"));
        Files.deleteIfExists(directory.resolve("postmaster.pid"));
    }

    private static Optional<ProcessHandle> running(Path directory) throws IOException {
        Path note = directory.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(LeftoverServer::isPostgres);
    }

    /** The number may belong to another program by now. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            server.destroyForcibly();
            server.onExit().join();
        }
    }
}
