package org.tongxing.monitoring.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.tongxing.monitoring.application.CancelRound;
import org.tongxing.monitoring.application.OpenRound;
import org.tongxing.monitoring.domain.ReferenceDay;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Desk;

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
    private OpenRound opening;

    @Autowired
    private StartRound start;

    @Autowired
    private Desk desk;

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

    /** Both colleagues of the office press the button while the sweep of another node comes to the county. */
    @Test
    void opensOneRoundWhenSeveralOpenItAtTheSameMoment() throws Exception {
        run.register("childdirector.441900004003", "441900004003", Map.of());
        ReferenceDay day = opening.choices().get(0);
        Map<String, Object> form =
                Map.of("county", COUNTY, "referenceDay", day.day().toString());
        List<Callable<Boolean>> openings = List.of(
                () -> desk.start("civilaffairs.441900", "monitoringRound", form) != null,
                () -> desk.start("civilaffairs2.441900", "monitoringRound", form) != null,
                () -> start.start(new AreaCode(COUNTY), day),
                () -> start.start(new AreaCode(COUNTY), day));

        List<String> outcomes = atOnce(openings);
        run.runJobs();

        assertThat(outcomes).filteredOn("opened"::equals).hasSize(1);
        assertThat(outcomes).allMatch(outcome -> outcome.matches("opened|not again|refused: referenceDay"));
        List<String> rounds = jdbc.sql("SELECT reference FROM monitoring_round WHERE county = ? AND reference_day = ?")
                .params(COUNTY, day.day())
                .query(String.class)
                .list();
        assertThat(rounds).hasSize(1);
        CaseReference round = new CaseReference(rounds.get(0));
        assertThat(run.tasksOf(round, "userTask_updateCommunity"))
                .extracting(task -> task.getProcessInstanceId())
                .doesNotHaveDuplicates()
                .hasSameSizeAs(run.communities(round))
                .isNotEmpty();
        cancelling.cancel("civilaffairs.441900", round.value(), "测试结束");
        assertThat(run.tasksOf(round)).isEmpty();
    }

    private static List<String> atOnce(List<Callable<Boolean>> steps) throws Exception {
        CyclicBarrier together = new CyclicBarrier(steps.size());
        ExecutorService nodes = Executors.newFixedThreadPool(steps.size());
        try {
            List<Callable<String>> attempts = steps.stream()
                    .map(step -> (Callable<String>) () -> {
                        together.await();
                        try {
                            return step.call() ? "opened" : "not again";
                        } catch (FormFieldValidationException refused) {
                            return refused.getMessage();
                        }
                    })
                    .toList();
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : nodes.invokeAll(attempts)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            nodes.shutdown();
        }
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
