package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.support.RegistrationForms;
import org.tongxing.support.TongxingTest;

/** What somebody might send to the engine who means harm or knows Camunda: refused, on the record, nothing changed. */
@TongxingTest
class EngineBadInputTest {

    private static final String DIRECTOR = "childdirector.440106001003";
    private static final String COLLEAGUE = "childdirector2.440106001003";
    private static final String NEIGHBOUR = "childdirector.440106002010";
    private static final String SUPERVISOR = "supervisor.440106";
    private static final String FOREIGN_SUPERVISOR = "supervisor.441403";
    private static final String ADMINISTRATOR = "admin";
    private static final String EXPRESSION = "${''.getClass().forName('java.lang.Runtime')}";

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    private EngineClient client;
    private final List<EngineClient.Answer> answers = new ArrayList<>();
    private String child = "";
    private String task = "";
    private String instance = "";

    @BeforeEach
    void openATask() {
        client = new EngineClient(port);
        child = register(DIRECTOR, "440106001003");
        task = client.task(DIRECTOR, "userTask_proposeGrounds", child);
        instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    }

    @AfterEach
    void showsNobodyTheInside() {
        assertThat(answers).allSatisfy(answer -> assertThat(answer.text())
                .doesNotContain("Exception", "ENGINE-", "\tat ", "org.camunda", "SELECT "));
    }

    @Test
    void refusesAFilterWithAnExpression() {
        long before = filters();

        refused(403, post(DIRECTOR, "/engine-rest/filter/create", filter(Map.of("assigneeExpression", EXPRESSION))));
        refused(403, post(SUPERVISOR, "/engine-rest/filter/create", filter(Map.of())));
        refused(
                400,
                post(ADMINISTRATOR, "/engine-rest/filter/create", filter(Map.of("assigneeExpression", EXPRESSION))));
        refused(
                400,
                post(
                        ADMINISTRATOR,
                        "/engine-rest/filter/create",
                        filter(Map.of("orQueries", List.of(Map.of("assigneeExpression", EXPRESSION))))));

        assertThat(filters()).isEqualTo(before);
    }

    @Test
    void letsAnAdministratorKeepAFilterWithoutOne() {
        EngineClient.Answer made =
                post(ADMINISTRATOR, "/engine-rest/filter/create", filter(Map.of("unassigned", true)));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        String address = "/engine-rest/filter/" + made.body().path("id").asText();

        refused(400, send(ADMINISTRATOR, "PUT", address, filter(Map.of("dueBeforeExpression", EXPRESSION))));

        assertThat(send(ADMINISTRATOR, "DELETE", address, Map.of()).status()).isEqualTo(204);
    }

    @Test
    void runsNoExpressionOfAQuery() {
        String list = client.get(DIRECTOR, "/engine-rest/filter")
                .body()
                .get(0)
                .path("id")
                .asText();
        Map<String, Object> plain = Map.of("assigneeExpression", EXPRESSION);
        Map<String, Object> hidden = Map.of("orQueries", List.of(plain));

        for (Map<String, Object> query : List.of(plain, hidden)) {
            refused(400, post(DIRECTOR, "/engine-rest/task", query));
            refused(400, post(DIRECTOR, "/engine-rest/task/count", query));
            refused(400, post(DIRECTOR, "/engine-rest/filter/" + list + "/list", query));
            refused(400, post(DIRECTOR, "/engine-rest/filter/" + list + "/count", query));
        }
        refused(400, get(DIRECTOR, "/engine-rest/task?assigneeExpression=" + encoded(EXPRESSION)));
    }

    @Test
    void stillSortsAndSearchesTheStandingLists() {
        JsonNode lists = client.get(DIRECTOR, "/engine-rest/filter").body();
        List<String> found = new ArrayList<>();

        for (JsonNode list : lists) {
            EngineClient.Answer answer = post(
                    DIRECTOR,
                    "/engine-rest/filter/" + list.path("id").asText() + "/list",
                    Map.of(
                            "taskDefinitionKey",
                            "userTask_proposeGrounds",
                            "sorting",
                            List.of(Map.of("sortBy", "created", "sortOrder", "desc"))));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            if (answer.text().contains(task)) {
                found.add(list.path("name").asText());
            }
        }

        assertThat(found).contains("待签收").doesNotContain("我的待办");
    }

    @ParameterizedTest
    @ValueSource(strings = {DIRECTOR, SUPERVISOR, ADMINISTRATOR})
    void deploysNothingOverRest(String login) {
        long before = repository.createDeploymentQuery().count();
        String body =
                """
                --x\r
                Content-Disposition: form-data; name="evil"; filename="evil.bpmn"\r
                Content-Type: text/xml\r
                \r
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"/>\r
                --x--\r
                """;

        refused(
                403,
                kept(client.call(
                        login, "POST", "/engine-rest/deployment/create", "multipart/form-data; boundary=x", body)));

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {DIRECTOR, SUPERVISOR, ADMINISTRATOR})
    void startsNothingPastTheGate(String login) {
        long before = runtime.createProcessInstanceQuery().count();
        Map<String, Object> forged = Map.of("variables", Map.of("areaCode", Map.of("value", "440106001001")));

        refused(403, post(login, "/engine-rest/process-definition/key/childRegistration/start", forged));
        refused(
                403,
                post(
                        login,
                        "/engine-rest/message",
                        Map.of("messageName", "message_careNeeded", "processVariables", Map.of())));
        refused(403, post(login, "/engine-rest/task/create", Map.of("id", "forged", "name", "自拟任务")));

        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "resolve", "bpmnError", "bpmnEscalation"})
    void completesNothingPastTheGate(String way) {
        for (String login : List.of(DIRECTOR, SUPERVISOR, ADMINISTRATOR)) {
            refused(403, post(login, "/engine-rest/task/" + task + "/" + way, Map.of("variables", Map.of())));
        }

        assertThat(isOpen()).isTrue();
    }

    @Test
    void refusesATaskThatWasDelegatedAndThenSubmitted() {
        tasks.delegateTask(task, DIRECTOR);

        refused(403, kept(client.submit(DIRECTOR, task, proposal())));

        assertThat(isOpen()).isTrue();
        assertThat(proposals()).isZero();
    }

    @Test
    void letsATaskBeTakenForOneselfOnly() {
        refused(403, post(DIRECTOR, "/engine-rest/task/" + task + "/claim", Map.of("userId", COLLEAGUE)));
        assertThat(assignee()).isNull();

        assertThat(post(DIRECTOR, "/engine-rest/task/" + task + "/claim", Map.of("userId", DIRECTOR))
                        .status())
                .isEqualTo(204);
        refused(403, post(COLLEAGUE, "/engine-rest/task/" + task + "/unclaim", Map.of()));
        assertThat(assignee()).isEqualTo(DIRECTOR);

        assertThat(post(DIRECTOR, "/engine-rest/task/" + task + "/unclaim", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(assignee()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {DIRECTOR, SUPERVISOR, ADMINISTRATOR})
    void takesNoVariableCommentOrAttachment(String login) {
        Map<String, Object> variable = Map.of("value", "示例", "type", "String");
        String task = "/engine-rest/task/" + this.task;
        String instance = "/engine-rest/process-instance/" + this.instance;

        refused(403, send(login, "PUT", task + "/variables/note", variable));
        refused(403, send(login, "PUT", task + "/localVariables/note", variable));
        refused(403, post(login, task + "/variables", Map.of("modifications", Map.of("note", variable))));
        refused(403, send(login, "PUT", instance + "/variables/note", variable));
        refused(403, post(login, instance + "/variables", Map.of("modifications", Map.of("note", variable))));
        refused(403, post(login, task + "/comment/create", Map.of("message", "示例")));
        refused(
                403,
                kept(client.call(
                        login, "POST", task + "/attachment/create", "multipart/form-data; boundary=x", "--x--")));
        refused(403, send(login, "PUT", task, Map.of("name", "示例", "description", "示例")));

        assertThat(runtime.createVariableInstanceQuery().variableName("note").count())
                .isZero();
        assertThat(tasks.getTaskComments(this.task)).isEmpty();
        assertThat(tasks.getTaskAttachments(this.task)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "candidateGroup=childDirector@440106001003",
                "candidateGroups=childDirector@440106001003,childDirector@440106002010",
                "candidateUser=" + DIRECTOR,
                "candidateUser=" + NEIGHBOUR + "&candidateGroup=childDirector@440106001003",
                "candidateUser=" + NEIGHBOUR + "&candidateGroups=childDirector@440106001003,childDirector@440106002010",
                "candidateGroup=childDirector@440106002010&candidateGroups=childDirector@440106001003",
                "assignee=" + DIRECTOR,
                "involvedUser=" + DIRECTOR,
                "candidateGroupLike=%25",
                "tenantIdIn=440106",
                "tenantIdIn=440106&includeAssignedTasks=true&candidateGroup=childDirector@440106001003",
                "withoutTenantId=true",
                "unassigned=true&withCandidateGroups=true",
                "sortBy=name&sortOrder=asc",
                "sortBy=processVariable&sortOrder=asc&sortParameters=childId"
            })
    void showsNobodyElsesTasksForAForgedQuery(String query) {
        EngineClient.Answer answer = get(NEIGHBOUR, "/engine-rest/task?" + query);

        assertThat(answer.text()).doesNotContain(task).doesNotContain(instance);
    }

    @Test
    void showsNobodyElsesTasksForAForgedBody() {
        List<Map<String, Object>> forged = List.of(
                Map.of("candidateGroup", "childDirector@440106001003"),
                Map.of("candidateGroups", List.of("childDirector@440106001003"), "includeAssignedTasks", true),
                Map.of("tenantIdIn", List.of("440106")),
                Map.of("assigneeIn", List.of(DIRECTOR)),
                Map.of("taskIdIn", List.of(task)),
                Map.of("processInstanceIdIn", List.of(instance)),
                Map.of(
                        "orQueries",
                        List.of(Map.of("candidateGroup", "childDirector@440106001003", "taskIdIn", List.of(task)))),
                Map.of("sorting", List.of(Map.of("sortBy", "id; DROP TABLE act_ru_task", "sortOrder", "asc"))));

        for (Map<String, Object> query : forged) {
            EngineClient.Answer answer = post(NEIGHBOUR, "/engine-rest/task", query);
            assertThat(answer.text()).as(query.toString()).doesNotContain(task).doesNotContain(instance);
        }
    }

    @Test
    void findsNothingByWhatLooksLikeSql() {
        long before = tasks.createTaskQuery().count();
        String attack = encoded("' OR '1'='1'; DROP TABLE act_ru_task; --");

        for (String parameter : List.of("name", "taskDefinitionKey", "processInstanceBusinessKey", "tenantIdIn")) {
            EngineClient.Answer answer = get(DIRECTOR, "/engine-rest/task?" + parameter + "=" + attack);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(get(DIRECTOR, "/engine-rest/task?processVariables=childId_eq_" + attack)
                        .text())
                .doesNotContain(task);
        refused(400, get(DIRECTOR, "/engine-rest/task?sortOrder=asc&sortBy=" + attack));
        assertThat(tasks.createTaskQuery().count()).isEqualTo(before);
    }

    @Test
    void knowsNoTaskOfAnotherCommunity() {
        String address = "/engine-rest/task/" + task;

        for (String path : List.of("", "/form", "/form-variables", "/deployed-form", "/comment")) {
            refused(404, get(NEIGHBOUR, address + path));
        }
        refused(404, post(NEIGHBOUR, address + "/claim", Map.of("userId", NEIGHBOUR)));
        refused(404, post(NEIGHBOUR, address + "/unclaim", Map.of()));
        refused(404, kept(client.submit(NEIGHBOUR, task, proposal())));
        assertThat(isOpen()).isTrue();
        assertThat(assignee()).isNull();
    }

    @Test
    void knowsNoInstanceOfAnotherCounty() {
        String address = "/engine-rest/process-instance/" + instance;

        assertThat(get(SUPERVISOR, address).status()).isEqualTo(200);
        assertThat(get(SUPERVISOR, address + "/activity-instances").status()).isEqualTo(200);
        for (String path : List.of("", "/activity-instances", "/variables", "/variables/childId")) {
            refused(404, get(FOREIGN_SUPERVISOR, address + path));
        }
        refused(404, get(FOREIGN_SUPERVISOR, "/engine-rest/history/process-instance/" + instance));
        for (String list : List.of("process-instance", "variable-instance", "execution", "history/task", "job")) {
            EngineClient.Answer answer = get(FOREIGN_SUPERVISOR, "/engine-rest/" + list + "?tenantIdIn=440106");
            assertThat(answer.text()).as(list).isEqualTo("[]");
        }
    }

    @Test
    void showsAFormToThoseAloneWhoseStepItIs() {
        for (String login : List.of(SUPERVISOR, ADMINISTRATOR, FOREIGN_SUPERVISOR)) {
            EngineClient.Answer answer = get(login, "/engine-rest/task/" + task + "/form-variables");

            assertThat(answer.status()).as(login).isIn(403, 404);
            assertThat(answer.text()).doesNotContain("示例");
        }
    }

    @Test
    void tellsAboutNobodyElsesAccount() {
        refused(404, get(DIRECTOR, "/engine-rest/user/" + NEIGHBOUR + "/profile"));
        assertThat(get(DIRECTOR, "/engine-rest/user/" + DIRECTOR + "/profile").status())
                .isEqualTo(200);
        assertThat(post(DIRECTOR, "/engine-rest/group", Map.of("member", NEIGHBOUR))
                        .body())
                .isEmpty();
        assertThat(post(DIRECTOR, "/engine-rest/group", Map.of("member", DIRECTOR))
                        .body())
                .isNotEmpty();
        assertThat(get(DIRECTOR, "/engine-rest/identity/groups?userId=" + NEIGHBOUR)
                        .body()
                        .path("groups"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task/../process-instance",
                "/engine-rest/task/%2e%2e/process-instance",
                "/engine-rest/task/..%2fprocess-instance",
                "/engine-rest//process-instance",
                "/engine-rest/task;x=/../process-instance",
                "/engine-rest/task/1%252f..%252f..%252fprocess-instance",
                "/engine-rest/engine/default/task",
                "/engine-rest/engine",
                "/engine-rest/Task"
            })
    void opensNothingByAStrangePath(String path) {
        assertThat(get(DIRECTOR, path).status()).isBetween(400, 404);
        assertThat(get(ADMINISTRATOR, path).status()).isBetween(400, 404);
    }

    @Test
    void saysAConflictToTheSecondWhoSubmits() {
        assertThat(client.submit(DIRECTOR, task, proposal()).status()).isBetween(200, 204);

        refused(409, kept(client.submit(DIRECTOR, task, proposal())));
        assertThat(proposals()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/job/no-such-job/retries", "/job-definition/no-such-definition/retries"})
    void knowsNoJobThatIsNotThereToTryAgain(String path) {
        refused(404, send(ADMINISTRATOR, "PUT", "/engine-rest" + path, Map.of("retries", 3)));

        assertThat(refusalsOf(ADMINISTRATOR)).contains("PUT " + path.replaceAll("no-such-[a-z]+", "{id}"));
    }

    @Test
    void letsAnAdministratorTryAJobAgain() {
        String job = management.createJobQuery().listPage(0, 1).get(0).getId();

        EngineClient.Answer answer =
                send(ADMINISTRATOR, "PUT", "/engine-rest/job/" + job + "/retries", Map.of("retries", 2));

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries())
                .isEqualTo(2);
    }

    @Test
    void putsEveryRefusalOnTheRecordByItsPatternAlone() {
        post(DIRECTOR, "/engine-rest/deployment/create?secret=王小明", Map.of());
        get(NEIGHBOUR, "/engine-rest/task/" + task + "?secret=王小明");
        get(FOREIGN_SUPERVISOR, "/engine-rest/process-instance/" + instance + "/activity-instances");
        post(DIRECTOR, "/engine-rest/task/" + task + "/claim", Map.of("userId", COLLEAGUE));
        get(DIRECTOR, "/engine-rest/task/" + task + "/variables/王小明");

        assertThat(refusalsOf(DIRECTOR))
                .contains("POST /deployment/create", "POST /task/{id}/claim", "GET /task/…/variables/…");
        assertThat(refusalsOf(NEIGHBOUR)).contains("GET /task/{id}");
        assertThat(refusalsOf(FOREIGN_SUPERVISOR)).contains("GET /process-instance/{id}/activity-instances");
        assertThat(refusalsOf(COLLEAGUE)).doesNotContain("GET /task/{id}");
        assertThat(allRefusals()).noneMatch(detail -> detail.contains("王小明") || detail.contains(task));
    }

    private List<String> refusalsOf(String login) {
        return jdbc.sql("SELECT detail FROM audit_event WHERE action = 'REFUSED' AND login = ?")
                .param(login)
                .query(String.class)
                .list();
    }

    private List<String> allRefusals() {
        return jdbc.sql("SELECT detail FROM audit_event WHERE action = 'REFUSED' AND detail IS NOT NULL")
                .query(String.class)
                .list();
    }

    private EngineClient.Answer get(String login, String path) {
        return kept(client.get(login, path.replace("王小明", encoded("王小明"))));
    }

    private EngineClient.Answer post(String login, String path, Object body) {
        return kept(client.post(login, path.replace("王小明", encoded("王小明")), body));
    }

    private EngineClient.Answer send(String login, String method, String path, Map<String, Object> body) {
        return kept(client.call(login, method, path, "application/json", client.write(body)));
    }

    private EngineClient.Answer kept(EngineClient.Answer answer) {
        answers.add(answer);
        return answer;
    }

    private static void refused(int status, EngineClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.body().path("message").asText()).as(answer.text()).matches(text -> text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN));
    }

    private static Map<String, Object> filter(Map<String, Object> query) {
        return Map.of("resourceType", "Task", "name", "测试用", "query", query, "properties", Map.of());
    }

    private static Map<String, Object> proposal() {
        return Map.of(
                "proposalOutcome", "PROPOSE",
                "grounds", List.of("HARDSHIP"),
                "riskGrade", "BLUE",
                "danger", false,
                "reason", "示例理由");
    }

    private String register(String login, String community) {
        EngineClient.Answer answer = client.post(login, "/api/registrations", RegistrationForms.inHardship(community));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        runJobs();
        return answer.body().path("childId").asText();
    }

    private void runJobs() {
        List<Job> due = management.createJobQuery().messages().withRetriesLeft().list();
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = management.createJobQuery().messages().withRetriesLeft().list();
        }
    }

    private boolean isOpen() {
        return tasks.createTaskQuery().taskId(task).count() == 1;
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private long proposals() {
        return jdbc.sql(
                        "SELECT count(*) FROM proposal p JOIN care_case c ON c.reference = p.case_reference WHERE c.child_id = ?")
                .param(child)
                .query(Long.class)
                .single();
    }

    private long filters() {
        return client.get(ADMINISTRATOR, "/engine-rest/filter/count")
                .body()
                .path("count")
                .asLong();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
