package org.tongxing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.support.RegistrationForms;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Desk;

/**
 * Two nodes on one PostgreSQL are killed (-9) again and again while the timers of 2,000 late visits fire and the sweep
 * climbs for as many late signatures: no rung is lost, and none is doubled.
 */
@Tag("faults")
@TongxingTest
class KilledNodesTest {

    private static final int CASES = 2_000;
    private static final int KILLS = 8;
    private static final String COMMUNITY = "440106001001";
    private static final String DIRECTOR = "childdirector." + COMMUNITY;

    private static final Map<String, Object> URGENT = Map.of(
            "proposalOutcome", "PROPOSE",
            "grounds", List.of("HARDSHIP"),
            "riskGrade", "RED",
            "danger", true,
            "reason", "情况属实");

    /** So long after the visits were due that every rung of the red pace has passed. */
    private static final int DAYS_LATER = 20;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Value("${tongxing.db.url}")
    private String database;

    private List<KillableNode> nodes = List.of();

    @AfterEach
    void stop() {
        nodes.forEach(KillableNode::kill);
    }

    @Test
    void losesAndDoublesNoRungWhenNodesAreKilledWhileTimersFire() throws Exception {
        openUrgentVisits();
        Random random = new Random(20_261_124);

        nodes = List.of(node("one"), node("two"));
        for (int kill = 1; kill <= KILLS; kill++) {
            int reached = CASES * kill / (KILLS + 1) - random.nextInt(CASES / (2 * KILLS));
            await().atMost(Duration.ofMinutes(4)).until(() -> climbed() >= reached);
            nodes.get(kill % 2).killAndRestart();
        }
        await().atMost(Duration.ofMinutes(5)).until(() -> climbed() == CASES && swept() == CASES && fired());

        assertThat(climbedTwice()).isZero();
        assertThat(sweptTwice()).isZero();
        assertThat(toldTwice()).isZero();
        assertThat(failures()).isZero();
        assertThat(visitsToldOtherThanOnce()).isZero();
        assertThat(visitsWithoutTheirOneAppointment()).isZero();
    }

    private KillableNode node(String name) {
        return KillableNode.start(
                name,
                database,
                List.of(
                        "tongxing.today="
                                + LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(DAYS_LATER),
                        "tongxing.sweep=-",
                        "tongxing.seal=-",
                        "tongxing.ladder=*/2 * * * * *",
                        "camunda.bpm.job-execution.lock-time-in-millis=10000"));
    }

    /** A child in danger each: the first visit is opened beside the signatures, and both come to be late. */
    private void openUrgentVisits() throws Exception {
        byTwoHands(() -> desk.start(DIRECTOR, "childRegistration", RegistrationForms.inHardship(COMMUNITY)));
        desk.runJobs();
        Queue<String> children = new ConcurrentLinkedQueue<>(jdbc.sql(
                        "SELECT child_id FROM care_case WHERE area_code = ? AND grade IS NULL ORDER BY reference DESC LIMIT ?")
                .params(COMMUNITY, CASES)
                .query(String.class)
                .list());
        byTwoHands(() -> desk.submit(DIRECTOR, children.remove(), "userTask_proposeGrounds", URGENT));
        desk.runJobs();
    }

    private static void byTwoHands(Runnable step) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        List<Future<?>> work = IntStream.range(0, CASES)
                .<Future<?>>mapToObj(number -> hands.submit(step))
                .toList();
        for (Future<?> one : work) {
            one.get();
        }
        hands.shutdown();
    }

    private int climbed() {
        return count("SELECT count(DISTINCT visit_id) FROM visit_rung");
    }

    private int swept() {
        return count(
                """
                SELECT count(DISTINCT r.task_id) FROM task_rung r
                  JOIN act_ru_task t ON t.id_ = r.task_id AND t.task_def_key_ = 'userTask_reviewCase'
                """);
    }

    /** Whether no timer of a late visit is left to fire. */
    private boolean fired() {
        return count("SELECT count(*) FROM act_ru_job WHERE handler_cfg_ IN ('event_visitDue', 'event_nextRung')") == 0;
    }

    private int climbedTwice() {
        return count("SELECT count(*) FROM (SELECT FROM visit_rung GROUP BY visit_id, rung HAVING count(*) > 1) twice");
    }

    private int sweptTwice() {
        return count("SELECT count(*) FROM (SELECT FROM task_rung GROUP BY task_id, rung HAVING count(*) > 1) twice");
    }

    /** A desk is told once of each occasion, and once of each late visit however many rungs were missed together. */
    private int toldTwice() {
        return count(
                "SELECT count(*) FROM (SELECT FROM notice GROUP BY recipient, once_key HAVING count(*) > 1) twice");
    }

    /** All rungs of the red pace were missed together: one notice a visit. */
    private int visitsToldOtherThanOnce() {
        return count(
                """
                SELECT count(*) FROM (
                    SELECT r.visit_id FROM visit_rung r
                      LEFT JOIN notice n ON n.once_key LIKE 'visit/' || r.visit_id || '/%'
                     GROUP BY r.visit_id HAVING count(DISTINCT n.id) <> 1) other
                """);
    }

    private int visitsWithoutTheirOneAppointment() {
        return count(
                """
                SELECT count(*) FROM (
                    SELECT v.proc_inst_id_ FROM act_ru_task v
                      LEFT JOIN act_ru_task a
                        ON a.proc_inst_id_ = v.proc_inst_id_ AND a.task_def_key_ = 'userTask_appointVisitor'
                     WHERE v.task_def_key_ = 'userTask_recordVisit' AND v.due_date_ < localtimestamp + interval '19 days'
                     GROUP BY v.proc_inst_id_ HAVING count(DISTINCT a.id_) <> 1) other
                """);
    }

    private int failures() {
        return count("SELECT count(*) FROM act_ru_job WHERE retries_ = 0")
                + count("SELECT count(*) FROM act_ru_incident");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
