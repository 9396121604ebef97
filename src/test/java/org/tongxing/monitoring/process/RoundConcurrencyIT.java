package org.tongxing.monitoring.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.tongxing.monitoring.application.CancelRound;
import org.tongxing.shared.CaseReference;
import org.tongxing.support.TongxingTest;

/** Hundreds of directors submit in the same days: nobody's step fails because of somebody else's. */
@TongxingTest
@Import(RoundRun.class)
@TestPropertySource(properties = "camunda.bpm.process-engine-name=rounds")
class RoundConcurrencyIT {

    private static final int COMMUNITIES = 40;
    private static final String COUNTY = "441900";

    @Autowired
    private RoundRun run;

    @Autowired
    private CancelRound cancelling;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void takesFortySubmissionsAtTheSameMoment() throws Exception {
        List<String> communities = jdbc.sql(
                        """
                        SELECT code FROM area WHERE parent IN ('441900003', '441900005', '441900006') ORDER BY code LIMIT ?
                        """)
                .param(COMMUNITIES)
                .query(String.class)
                .list();
        communities.forEach(this::hire);
        communities.forEach(community -> run.register("rounddirector." + community, community, Map.of()));
        CaseReference round = run.open(COUNTY);
        run.settleAll(round);

        submitAtOnce(round, communities);
        run.runJobs();

        assertThat(communities).hasSize(COMMUNITIES);
        assertThat(statesOf(round, communities)).containsOnly("SUBMITTED");
        assertThat(run.tasksOf(round, "userTask_checkTownship")).hasSize(townships(communities));
        cancelling.cancel("civilaffairs.441900", round.value(), "测试结束");
        assertThat(run.tasksOf(round)).isEmpty();
    }

    private void submitAtOnce(CaseReference round, List<String> communities) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(communities.size());
        CountDownLatch together = new CountDownLatch(1);
        List<Future<?>> steps = new ArrayList<>();
        for (String community : communities) {
            Task task = run.taskIn(round, "userTask_updateCommunity", community);
            steps.add(people.submit(() -> {
                together.await();
                run.submit("rounddirector." + community, task, Map.of());
                return true;
            }));
        }
        together.countDown();
        for (Future<?> step : steps) {
            step.get(2, TimeUnit.MINUTES);
        }
        people.shutdown();
    }

    private List<String> statesOf(CaseReference round, List<String> communities) {
        return jdbc.sql(
                        "SELECT DISTINCT state FROM monitoring_community WHERE round = :round AND community IN (:codes)")
                .param("round", round.value())
                .param("codes", communities)
                .query(String.class)
                .list();
    }

    private static int townships(List<String> communities) {
        return (int) communities.stream()
                .map(community -> community.substring(0, 9))
                .distinct()
                .count();
    }

    private void hire(String community) {
        String login = "rounddirector." + community;
        jdbc.sql(
                        """
                        INSERT INTO staff (login, display_name, password_hash)
                        SELECT ?, '示例儿童主任', password_hash FROM staff WHERE login = 'admin' ON CONFLICT DO NOTHING
                        """)
                .param(login)
                .update();
        jdbc.sql("INSERT INTO post (login, role, area, valid_from) VALUES (?, 'childDirector', ?, '2024-01-01')")
                .params(login, community)
                .update();
        jdbc.sql("INSERT INTO integrity_check (login, checked_on, organ, result) VALUES (?, ?, '公安机关', 'CLEAR')")
                .params(login, run.today())
                .update();
    }
}
