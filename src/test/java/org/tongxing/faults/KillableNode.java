package org.tongxing.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.tongxing.TongxingApplication;
import org.tongxing.support.TongxingTest;

/** A node of the application in a JVM of its own, on a database that others use too. It ends by {@code kill -9} alone. */
final class KillableNode {

    private final List<String> command;
    private final File log;
    private Process process;

    private KillableNode(List<String> command, File log) {
        this.command = command;
        this.log = log;
        this.process = run();
    }

    /**
     * Starts a node.
     *
     * @param name under which its log stands below {@code target/faults}
     * @param database JDBC address
     * @param settings properties, {@code name=value}
     */
    static KillableNode start(String name, String database, List<String> settings) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Duser.timezone=Asia/Shanghai",
                "-Xmx500m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                TongxingApplication.class.getName(),
                "--server.port=0",
                "--tongxing.key=" + TongxingTest.KEY,
                "--tongxing.db.url=" + database,
                "--tongxing.db.user=postgres",
                "--tongxing.db.password=postgres",
                "--tongxing.demo.children=0"));
        settings.stream().map(setting -> "--" + setting).forEach(command::add);
        File log = Path.of("target", "faults", name + ".log").toFile();
        log.getParentFile().mkdirs();
        return new KillableNode(command, log);
    }

    /** Kills it without a word and starts it again. */
    void killAndRestart() {
        kill();
        process = run();
    }

    void kill() {
        CompletableFuture<Process> ended = process.onExit();
        process.destroyForcibly();
        ended.join();
    }

    private Process run() {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
