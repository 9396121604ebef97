package org.tongxing.bench;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.tongxing.monitoring.process.SweepRounds;
import org.tongxing.register.persistence.ManyChildren;

/**
 * The half-yearly update begins in the whole province: one round for each county, with 100,000 and with 1,000,000 children
 * in 26,842 communities, from the sweep until the last community has its task.
 */
public final class RoundBench {

    private static final List<Integer> SIZES = List.of(100_000, 1_000_000);
    private static final String STATUSES =
            """
            INSERT INTO child_status (child_id, population, reason_code, rule_id, as_of)
            SELECT child_id, 'MONITORED', 'ACROSS_COUNTIES', 'bench', registered_at::date FROM child
            """;
    private static final String JOBS = "SELECT count(*) FROM act_ru_job WHERE type_ = 'message' AND retries_ > 0";
    private static final String FAILED = "SELECT count(*) FROM act_ru_job WHERE type_ = 'message' AND retries_ = 0";

    private static double smallest;

    private final ConfigurableApplicationContext application;
    private final JdbcClient jdbc;
    private long mostHeap;

    private RoundBench(ConfigurableApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
    }

    /** @param arguments none */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        for (int size : SIZES) {
            FileSystemUtils.deleteRecursively(new File("target/bench/rounds-" + size));
            try (ConfigurableApplicationContext application = Application.start("rounds-" + size)) {
                new RoundBench(application).run(size);
            }
        }
        System.exit(0);
    }

    private void run(int size) {
        new ManyChildren(application).write(1, size);
        jdbc.sql(STATUSES).update();
        jdbc.sql("ANALYZE child").update();
        jdbc.sql("ANALYZE child_status").update();
        // A lead time that has come on any day: all counties open their round.
        jdbc.sql("UPDATE limit_rule SET amount = 190 WHERE key = 'update.lead'").update();
        long began = System.nanoTime();
        application.getBean(SweepRounds.class).sweep();
        double opened = seconds(began);
        runJobs();
        report(size, opened, seconds(began));
    }

    private void runJobs() {
        ProcessEngineConfigurationImpl engine = application.getBean(ProcessEngineConfigurationImpl.class);
        DefaultJobExecutor jobs = (DefaultJobExecutor) engine.getJobExecutor();
        jobs.start();
        while (count(JOBS) > 0) {
            mostHeap = Math.max(mostHeap, heap());
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        jobs.shutdown();
    }

    private void report(int size, double opened, double begun) {
        smallest = smallest == 0 ? begun : smallest;
        System.out.printf(
                "%8d children, %d rounds opened in %.0f s; %d communities have %d tasks and %d lines after %.0f s; growth %.2f%n",
                size,
                count("SELECT count(*) FROM monitoring_round"),
                opened,
                count("SELECT count(*) FROM monitoring_community"),
                count("SELECT count(*) FROM act_ru_task WHERE task_def_key_ = 'userTask_updateCommunity'"),
                count("SELECT count(*) FROM monitoring_line"),
                begun,
                begun / smallest);
        System.out.printf("most heap in use %d MB; jobs failed %d%n", mostHeap >> 20, count(FAILED));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static long heap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
