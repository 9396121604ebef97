package org.tongxing.bench;

import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.util.FileSystemUtils;

/**
 * A wave of timers that come due at the same moment on one node: late visits climb their ladder. Beside it the bare
 * engine, whose steps do nothing, with the same models, settings and indexes of jobs; and the application with the starter's default
 * settings.
 */
public final class TimerWaveBench {

    private static final int TIMERS = Integer.getInteger("timers", 50_000);
    private static final List<String> OUR_INDEXES = List.of("V202611242063__job_due", "V202611242141__job_locked");

    private TimerWaveBench() {}

    /** @param arguments none */
    public static void main(String[] arguments) {
        try {
            compare();
            System.exit(0);
        } catch (Exception e) {
            // The application's threads would keep the JVM, and the failure, to themselves.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void compare() throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        FileSystemUtils.deleteRecursively(new File("target/bench/waves"));
        FileSystemUtils.deleteRecursively(new File("target/bench/waves_default"));
        List<String> ready = List.of("camunda.bpm.job-execution.enabled=true", "tongxing.ladder=-");
        ConfigurableApplicationContext application = Application.start("waves", ready);
        JobExecutionProperty settings =
                application.getBean(CamundaBpmProperties.class).getJobExecution();
        DataSource bareDatabase = Application.emptyDatabase(application, "bare_waves");
        BareEngine bareSide = new BareEngine(bareDatabase);
        addOurIndexes(bareDatabase);
        bareSide.openVisit(1);
        ProcessEngine bare = bareSide.engine();
        TimerWave.Result alone = new TimerWave(bare, executor(bare, settings), ofEngine(bare)).run(TIMERS);
        TimerWave.Result ours = ours(application).run(TIMERS);
        application.close();

        ConfigurableApplicationContext plain = Application.start("waves_default", defaults());
        TimerWave.Result byDefault = ours(plain).run(TIMERS);
        plain.close();

        System.out.printf("%-28s %s%n", "bare engine, our settings", alone);
        System.out.printf("%-28s %s%n", "Tongxing, our settings", ours);
        System.out.printf("%-28s %s%n", "Tongxing, starter's settings", byDefault);
        System.out.printf("of the bare rate: %.2f%n", ours.perSecond() / alone.perSecond());
    }

    /** With the engine's own schema it would read through all jobs at each acquisition: that is not what is compared. */
    private static void addOurIndexes(DataSource bare) throws SQLException {
        try (Connection connection = bare.getConnection()) {
            for (String index : OUR_INDEXES) {
                ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/" + index + ".sql"));
            }
        }
    }

    private static TimerWave ours(ConfigurableApplicationContext application) {
        ProcessEngine engine = application.getBean(ProcessEngine.class);
        JobExecutor executor = configuration(engine).getJobExecutor();
        executor.shutdown();
        new Tongxing(application).openVisit((int) (System.currentTimeMillis() / 1000 % 100_000_000));
        return new TimerWave(engine, executor, application.getBean(DataSource.class));
    }

    private static DataSource ofEngine(ProcessEngine engine) {
        return configuration(engine).getDataSource();
    }

    private static ProcessEngineConfigurationImpl configuration(ProcessEngine engine) {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** The executor of an engine outside Spring with the settings of the application. */
    private static JobExecutor executor(ProcessEngine engine, JobExecutionProperty settings) {
        DefaultJobExecutor executor = (DefaultJobExecutor) configuration(engine).getJobExecutor();
        executor.setCorePoolSize(settings.getCorePoolSize());
        executor.setMaxPoolSize(settings.getMaxPoolSize());
        executor.setQueueSize(settings.getQueueCapacity());
        executor.setMaxJobsPerAcquisition(settings.getMaxJobsPerAcquisition());
        executor.setWaitTimeInMillis(settings.getWaitTimeInMillis());
        executor.setMaxWait(settings.getMaxWait());
        executor.setLockTimeInMillis(settings.getLockTimeInMillis());
        return executor;
    }

    /** As the starter has them. */
    private static List<String> defaults() {
        return List.of(
                "camunda.bpm.job-execution.enabled=true",
                "tongxing.ladder=-",
                "camunda.bpm.job-execution.core-pool-size=3",
                "camunda.bpm.job-execution.max-pool-size=10",
                "camunda.bpm.job-execution.queue-capacity=3",
                "camunda.bpm.job-execution.max-jobs-per-acquisition=3",
                "camunda.bpm.job-execution.wait-time-in-millis=5000",
                "camunda.bpm.job-execution.max-wait=60000");
    }
}
