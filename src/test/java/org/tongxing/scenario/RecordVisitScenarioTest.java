package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tongxing.support.CareCaseWork.visitOn;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.support.CareCaseWork;
import org.tongxing.support.RegistrationForms;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Desk;

/** 记录走访情况 by any client: wrong days, and two people at the same moment. */
@TongxingTest
class RecordVisitScenarioTest {

    private static final String COMMUNITY = "440106002010";
    private static final String STEP = "userTask_recordVisit";

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    private EngineClient client = new EngineClient(0);
    private CareCaseWork work = new CareCaseWork(desk, jdbc, COMMUNITY);
    private String child = "";
    private String task = "";

    @BeforeEach
    void plansAVisit() {
        client = new EngineClient(port);
        work = new CareCaseWork(desk, jdbc, COMMUNITY);
        child = work.child(RegistrationForms.inHardship(COMMUNITY), "YELLOW");
        task = client.task(work.director(), STEP, child);
    }

    @Test
    void refusesAVisitThatIsDatedTomorrow() {
        EngineClient.Answer answer = client.submit(work.director(), task, visitOn(today().plusDays(1)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("violations").get(0).path("message").asText())
                .isEqualTo("不能晚于今天");
        assertThat(records()).isZero();
    }

    @Test
    void refusesAVisitThatIsDatedBeforeTheCase() {
        EngineClient.Answer answer = client.submit(work.director(), task, visitOn(today().minusDays(1)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("violations").get(0).path("field").asText())
                .isEqualTo("visitedAt");
        assertThat(answer.body().path("violations").get(0).path("message").asText())
                .startsWith("早于个案开始之日");
        assertThat(records()).isZero();
    }

    @Test
    void letsOneOfTwoWinWhoRecordTheSameVisitAtTheSameMoment() {
        String colleague = work.director().replace("director.", "director2.");

        List<CompletableFuture<EngineClient.Answer>> both = transactions.execute(status -> {
            jdbc.sql("SELECT id FROM visit WHERE child_id = ? FOR UPDATE")
                    .param(child)
                    .query(Long.class)
                    .single();
            List<CompletableFuture<EngineClient.Answer>> sent =
                    List.of(submitted(work.director()), submitted(colleague));
            await().until(() -> waiting() == 2);
            return sent;
        });

        List<EngineClient.Answer> answers =
                both.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(EngineClient.Answer::status).containsOnlyOnce(409);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(answer -> assertThat(
                        answer.body().path("message").asText())
                .isEqualTo("该任务已由他人办理"));
        assertThat(records()).isOne();
    }

    private CompletableFuture<EngineClient.Answer> submitted(String login) {
        return CompletableFuture.supplyAsync(() -> client.submit(login, task, visitOn(today())));
    }

    /** Submissions that wait for the visit. */
    private long waiting() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM pg_stat_activity
                         WHERE datname = current_database() AND wait_event_type = 'Lock'
                        """)
                .query(Long.class)
                .single();
    }

    private long records() {
        return jdbc.sql("SELECT count(*) FROM visit_record JOIN visit ON visit.id = visit_id WHERE child_id = ?")
                .param(child)
                .query(Long.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
