package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.support.TongxingTest;

/** The main job over the engine's own REST: what any Camunda client can do, and what it cannot. */
@TongxingTest
class MainJobScenarioTest {

    private static final String DIRECTOR = "childdirector.440106001001";
    private static final String NEIGHBOUR = "childdirector.440106002008";
    private static final String SUPERVISOR = "childsupervisor.440106001";
    private static final String COUNTY = "civilaffairs.440106";
    private static final String NAME = "示例童𠮷·阿依古丽";
    private static final String GUARDIAN = "示例监护人吐尔逊";
    private static final String PHONE = "13800139876";
    private static final String ADDRESS = "示例大街七十七号";
    private static final String REASON = "父亲失业并欠租示例";

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private EngineClient client;
    private String child = "";

    @BeforeEach
    void connect() {
        client = new EngineClient(port);
    }

    @Test
    void carriesAChildFromRegistrationToTheRecordedVisitAndTheNextOne() {
        register("450923201803023010", NAME);

        propose("YELLOW", false);
        sign(SUPERVISOR, "userTask_reviewCase");
        sign(COUNTY, "userTask_confirmCase");
        submit(DIRECTOR, "userTask_planCare", plan());
        runJobs();
        submit(DIRECTOR, "userTask_recordVisit", visit());
        runJobs();

        JsonNode next = client.open(DIRECTOR, "userTask_recordVisit", child).get(0);
        assertThat(next.path("due").asText()).isGreaterThan(next.path("created").asText());
        assertThat(next.path("followUp").asText()).isNotEqualTo("null");
    }

    @Test
    void opensTheFirstVisitAtOnceBesideTheSignaturesWhenAChildIsInDanger() {
        register("450923201803021090", "示例童·二");

        propose("RED", true);
        runJobs();

        assertThat(client.open(SUPERVISOR, "userTask_reviewCase", child)).hasSize(1);
        assertThat(client.open(DIRECTOR, "userTask_recordVisit", child)).hasSize(1);
    }

    @Test
    void bringsThePlannedVisitForwardWhenTheGradeIsRaised() {
        register("450923201803023192", "示例童·九");
        propose("GREEN", false);
        sign(SUPERVISOR, "userTask_reviewCase");
        sign(COUNTY, "userTask_confirmCase");
        submit(DIRECTOR, "userTask_planCare", plan());
        runJobs();
        Map<String, Object> visit = new LinkedHashMap<>(visit());
        visit.put("proposedGrade", "RED");
        submit(DIRECTOR, "userTask_recordVisit", visit);
        runJobs();
        String planned = dueOfVisit();

        submit(
                DIRECTOR,
                "userTask_reassessCase",
                Map.of("reassessOutcome", "CONTINUE", "riskGrade", "RED", "reason", "父亲被拘留", "childHeard", true));

        assertThat(dueOfVisit()).isLessThan(planned);
    }

    @Test
    void answersTheFamilyWhenTheCountyDoesNotList() {
        register("450923201803021111", "示例童·三");
        propose("BLUE", false);
        sign(SUPERVISOR, "userTask_reviewCase");

        submit(COUNTY, "userTask_confirmCase", Map.of("reviewOutcome", "REFUSE", "reason", "情形已消除"));

        submit(
                DIRECTOR,
                "userTask_answerFamily",
                Map.of("answeredOn", today(), "answerMethod", "PHONE", "answerNote", "已说明"));
        assertThat(client.open(DIRECTOR, "userTask_recordVisit", child)).isEmpty();
    }

    @Test
    void refusesByFieldInChineseAndStoresNothing() {
        long before = children();
        Map<String, Object> form = form("450923201803021235", "示例童·四");
        form.put("residenceArea", "440106002008");
        form.put("guardianPhone", "12");

        EngineClient.Answer answer = client.start(DIRECTOR, "childRegistration", form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("violations").findValuesAsText("field"))
                .contains("idNumber", "residenceArea", "guardianPhone");
        assertThat(answer.text()).doesNotContain("ENGINE").doesNotContain("Exception");
        assertThat(children()).isEqualTo(before);
    }

    @Test
    void refusesAFieldThatNoFormKnows() {
        Map<String, Object> form = form("450923201803021074", "示例童·五");
        form.put("isAdmin", true);

        EngineClient.Answer answer = client.start(DIRECTOR, "childRegistration", form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("violations").get(0).path("field").asText())
                .isEqualTo("isAdmin");
    }

    @Test
    void tellsTheSecondWhoSubmitsThatSomeoneElseDidIt() {
        register("450923201803021138", "示例童·六");
        String task = client.task(DIRECTOR, "userTask_proposeGrounds", child);
        client.submit(DIRECTOR, task, proposal("BLUE", false));

        EngineClient.Answer answer = client.submit(DIRECTOR, task, proposal("BLUE", false));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("message").asText()).isEqualTo("该任务已由他人办理");
    }

    @Test
    void showsATaskToNobodyBesideItsGroup() {
        register("450923201803021058", "示例童·七");
        String task = client.task(DIRECTOR, "userTask_proposeGrounds", child);

        assertThat(client.get(NEIGHBOUR, "/engine-rest/task/" + task).status()).isEqualTo(404);
        assertThat(client.submit(NEIGHBOUR, task, proposal("BLUE", false)).status())
                .isEqualTo(404);
        assertThat(client.open(NEIGHBOUR, "userTask_proposeGrounds", child)).isEmpty();
    }

    @Test
    void keepsTheDoorsBesideTheFormsShut() {
        register("450923201803021031", "示例童·八");
        String task = client.task(DIRECTOR, "userTask_proposeGrounds", child);

        assertThat(client.post(DIRECTOR, "/engine-rest/task/" + task + "/complete", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(client.post("admin", "/engine-rest/process-definition/key/careCase/start", Map.of())
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(client.get(DIRECTOR, "/engine-rest/process-instance/count")
                        .body()
                        .path("count")
                        .asInt())
                .isZero();
    }

    private String dueOfVisit() {
        JsonNode tasks = client.open(DIRECTOR, "userTask_recordVisit", child);
        assertThat(tasks).hasSize(1);
        return tasks.get(0).path("due").asText();
    }

    private void register(String idNumber, String name) {
        EngineClient.Answer started = client.start(DIRECTOR, "childRegistration", form(idNumber, name));
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        String reference = started.body().path("businessKey").asText();
        assertThat(reference).matches("RG-440106-\\d{4}-\\d{6}");
        child = jdbc.sql("SELECT child_id FROM registration WHERE reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        runJobs();
    }

    private void propose(String grade, boolean danger) {
        submit(DIRECTOR, "userTask_proposeGrounds", proposal(grade, danger));
    }

    private void sign(String login, String step) {
        submit(login, step, Map.of("reviewOutcome", "AGREE", "reason", REASON));
    }

    private void submit(String login, String step, Map<String, Object> values) {
        EngineClient.Answer answer = client.submit(login, client.task(login, step, child), values);
        assertThat(answer.status()).as(step + answer.text()).isBetween(200, 204);
    }

    private static Map<String, Object> form(String idNumber, String name) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("childName", name);
        form.put("idType", "RESIDENT_ID");
        form.put("idNumber", idNumber);
        form.put("birthDate", "2018-03-02");
        form.put("ethnicity", "05");
        form.put("hukouStatus", "REGISTERED");
        form.put("hukouArea", "450923");
        form.put("residenceArea", "440106001001");
        form.put("residenceAddress", ADDRESS);
        form.put("residentSince", "2024-05-06");
        form.put("accompaniedBy", "ONE_PARENT");
        form.put("guardianName", GUARDIAN);
        form.put("guardianRelation", "51");
        form.put("guardianPhone", PHONE);
        form.put("schooling", "PRIMARY");
        form.put("conditions", List.of("HARDSHIP"));
        return form;
    }

    private static Map<String, Object> proposal(String grade, boolean danger) {
        return Map.of(
                "proposalOutcome", "PROPOSE",
                "grounds", List.of("HARDSHIP"),
                "riskGrade", grade,
                "danger", danger,
                "reason", REASON);
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "goals",
                "稳定就学示例",
                "services",
                List.of("ITEM15", "ITEM16"),
                "responsible",
                "社区儿童主任",
                "familyAgreed",
                true,
                "childHeard",
                true,
                "childWish",
                "想继续上学示例");
    }

    private static Map<String, Object> visit() {
        return Map.of(
                "visitedAt",
                today(),
                "mode",
                "HOME",
                "childSeen",
                true,
                "spokeAlone",
                true,
                "guardianPresent",
                true,
                "findings",
                "照料情况平稳示例",
                "needs",
                List.of("ITEM15"));
    }

    private void runJobs() {
        List<Job> due = management.createJobQuery().messages().withRetriesLeft().list();
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = management.createJobQuery().messages().withRetriesLeft().list();
        }
    }

    private long children() {
        return jdbc.sql("SELECT count(*) FROM child").query(Long.class).single();
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }
}
