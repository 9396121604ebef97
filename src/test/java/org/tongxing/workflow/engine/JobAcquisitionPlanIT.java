package org.tongxing.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.support.TestDatabase;

/** How PostgreSQL finds the next timers to fire among fifty thousand that wait: each planned visit has one. */
class JobAcquisitionPlanIT {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 9, 0);

    private static final DataSource DATABASE = TestDatabase.fresh();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);

    @BeforeAll
    static void fill() {
        JDBC.sql(
                        """
                        INSERT INTO act_ru_job (id_, rev_, type_, exclusive_, retries_, suspension_state_, duedate_,
                                                process_instance_id_, lock_owner_, lock_exp_time_)
                        SELECT n::text, 1, 'timer', true, 3, 1, :now + make_interval(mins => n - 1000), 'instance' || n,
                               CASE WHEN n <= 24 THEN 'node' END, CASE WHEN n <= 24 THEN :now + interval '5 minutes' END
                          FROM generate_series(1, 50000) n
                        """)
                .param("now", NOW)
                .update();
        JDBC.sql("ANALYZE act_ru_job").update();
    }

    /** The engine keeps two jobs of an instance apart, and asks this anew with each page of jobs that it takes. */
    @Test
    void findsTheInstancesThatAreAtWorkWithoutReadingAllTimers() {
        String plan = plan(
                """
                SELECT res.id_ FROM act_ru_job res
                 WHERE res.retries_ > 0 AND res.duedate_ <= :now
                   AND (res.lock_owner_ IS NULL OR res.lock_exp_time_ < :now) AND res.suspension_state_ = 1
                   AND (res.exclusive_ = true
                        AND NOT EXISTS (SELECT other.id_ FROM act_ru_job other
                                         WHERE other.process_instance_id_ = res.process_instance_id_
                                           AND other.exclusive_ = true
                                           AND other.lock_owner_ IS NOT NULL AND other.lock_exp_time_ >= :now)
                        OR res.exclusive_ = false)
                 ORDER BY res.duedate_ LIMIT 24
                """);

        assertThat(plan).contains("job_due", "job_locked").doesNotContain("Seq Scan");
    }

    private static String plan(String sql) {
        return String.join(
                "\n",
                JDBC.sql("EXPLAIN (COSTS OFF) " + sql)
                        .param("now", NOW)
                        .query(String.class)
                        .list());
    }
}
