package org.tongxing.bench;

import java.io.File;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.tongxing.supervision.application.ClimbLadder;
import org.tongxing.support.LateTasks;
import org.tongxing.support.OpenTasks;

/**
 * The sweep of late tasks at 100,000 open tasks of which 1,000 are late, and at 1,000,000 of which 10,000 are: the first
 * sweep, in which all climb up to the county's rung, and one that finds nothing new.
 */
public final class LadderBench {

    private static final List<Integer> SIZES = List.of(100_000, 1_000_000);
    private static final int LATE_IN_HUNDRED = 1;
    private static final int IDLE_ROUNDS = 5;
    private static final int WARM_UP = 500;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final ClimbLadder ladder;
    private final Clock clock;
    private double firstEach;
    private double firstIdle;

    private LadderBench(ConfigurableApplicationContext application) {
        database = application.getBean(DataSource.class);
        jdbc = application.getBean(JdbcClient.class);
        ladder = application.getBean(ClimbLadder.class);
        clock = application.getBean(Clock.class);
    }

    /** @param arguments none */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        FileSystemUtils.deleteRecursively(new File("target/bench/ladder"));
        try (ConfigurableApplicationContext application = Application.start("ladder")) {
            new LadderBench(application).run();
        }
        System.exit(0);
    }

    private void run() {
        System.out.printf(
                "%9s %7s %10s %12s %7s %10s %7s%n",
                "tasks", "late", "first s", "ms per late", "growth", "idle ms", "growth");
        int before = 0;
        for (int size : SIZES) {
            OpenTasks.write(database, before + 1, size);
            before = size;
            measure(size, size * LATE_IN_HUNDRED / 100);
        }
    }

    private void measure(int size, int late) {
        LateTasks.among(jdbc, WARM_UP, LocalDateTime.now(clock));
        ladder.sweep();
        jdbc.sql("TRUNCATE notice").update();
        LateTasks.among(jdbc, late, LocalDateTime.now(clock));
        jdbc.sql("CHECKPOINT").update();
        double first = seconds(late);
        Latencies idle = new Latencies();
        for (int round = 0; round < IDLE_ROUNDS; round++) {
            idle.time(() -> {
                if (ladder.sweep() != 0) {
                    throw new IllegalStateException("a rung was climbed twice");
                }
            });
        }
        double each = first * 1000 / late;
        firstEach = firstEach == 0 ? each : firstEach;
        firstIdle = firstIdle == 0 ? idle.median() : firstIdle;
        System.out.printf(
                "%9d %7d %10.1f %12.2f %7.2f %10.1f %7.2f%n",
                size, late, first, each, each / firstEach, idle.median(), idle.median() / firstIdle);
    }

    private double seconds(int late) {
        long began = System.nanoTime();
        int climbed = ladder.sweep();
        if (climbed != late) {
            throw new IllegalStateException(climbed + " of " + late + " late tasks have climbed");
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
