package org.tongxing.bench;

import java.sql.Connection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Copies of one late visit whose ladder begins at the same moment, and how they are done. */
final class TimerWave {

    private static final int SECONDS_AHEAD = 15;
    private static final String WAVE = "type_ = 'timer' AND handler_cfg_ = 'event_visitDue'";

    private final ProcessEngine engine;
    private final JobExecutor executor;
    private final DataSource database;

    TimerWave(ProcessEngine engine, JobExecutor executor, DataSource database) {
        this.engine = engine;
        this.executor = executor;
        this.database = database;
    }

    /**
     * How a wave went.
     *
     * @param firstAfter seconds from the moment at which they were due to the first that was done
     * @param perSecond timers done in a second, from that moment to the last
     */
    record Result(double firstAfter, double perSecond) {

        @Override
        public String toString() {
            return "first after %.1f s, %.0f timers/s".formatted(firstAfter, perSecond);
        }
    }

    Result run(int timers) throws Exception {
        executor.shutdown();
        try (Connection connection = database.getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            prepare(jdbc, timers);
            long due = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_AHEAD);
            jdbc.update("UPDATE act_ru_job SET duedate_ = localtimestamp + make_interval(secs => ?) WHERE " + WAVE, SECONDS_AHEAD);
            executor.start();
            long first = waitUntil(jdbc, timers - 1);
            long last = waitUntil(jdbc, 0);
            executor.shutdown();
            return new Result((first - due) / 1e9, timers / ((last - due) / 1e9));
        }
    }

    /** One visit is opened; the others are its copies, in the register's table too where there is one. */
    private void prepare(JdbcTemplate jdbc, int timers) {
        String instance = jdbc.queryForObject("SELECT process_instance_id_ FROM act_ru_job WHERE " + WAVE, String.class);
        Copies.write(jdbc, instance, timers - 1);
        Boolean known = jdbc.queryForObject("SELECT to_regclass('casework.visit') IS NOT NULL", Boolean.class);
        if (Boolean.TRUE.equals(known)) {
            copyVisits(jdbc, instance, timers - 1);
        }
        jdbc.execute("CHECKPOINT");
    }

    private static void copyVisits(JdbcTemplate jdbc, String instance, int copies) {
        long visit = jdbc.queryForObject(
                "SELECT long_ FROM act_ru_variable WHERE name_ = 'visitId' AND proc_inst_id_ = ?", Long.class, instance);
        jdbc.update(
                """
                INSERT INTO casework.visit (id, reference, case_reference, child_id, area_code, attempt, kind, state,
                                            planned_at, follow_up_at, due_at, due_provisional)
                OVERRIDING SYSTEM VALUE
                SELECT v.id + n, 'HV-440106-2026-' || lpad((500000 + n)::text, 6, '0'), v.case_reference, v.child_id,
                       v.area_code, v.attempt, v.kind, v.state, v.planned_at, v.follow_up_at, v.due_at, v.due_provisional
                  FROM casework.visit v, generate_series(1, ?) n WHERE v.id = ?
                """,
                copies,
                visit);
        jdbc.update(
                """
                UPDATE act_ru_variable v SET long_ = ? + n, text_ = (? + n)::text
                  FROM act_ru_variable first, generate_series(1, ?) n
                 WHERE first.name_ = 'visitId' AND first.proc_inst_id_ = ? AND v.id_ = copied_id(first.id_, n)
                """,
                visit,
                visit,
                copies,
                instance);
        jdbc.execute("VACUUM (ANALYZE) casework.visit");
        jdbc.execute("VACUUM (ANALYZE) act_ru_variable");
    }

    private long waitUntil(JdbcTemplate jdbc, int left) {
        Integer now;
        do {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            now = jdbc.queryForObject("SELECT count(*) FROM act_ru_job WHERE " + WAVE, Integer.class);
        } while (now == null || now > left);
        return System.nanoTime();
    }
}
