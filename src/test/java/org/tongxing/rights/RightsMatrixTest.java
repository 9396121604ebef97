package org.tongxing.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongxing.correspondence.Addressee;
import org.tongxing.correspondence.Letters;
import org.tongxing.correspondence.NewLetter;
import org.tongxing.register.process.StartRegistration;
import org.tongxing.register.process.SubmittedAnswers;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Role;
import org.tongxing.support.TongxingTest;
import org.tongxing.support.TypedValues;
import org.tongxing.workflow.Desk;
import org.tongxing.workflow.Submission;

/** Every call of the system by every kind of person, beside the table of what they may. */
@TongxingTest
class RightsMatrixTest {

    private static final String UNCHECKED = "unchecked.440106001003";

    @LocalServerPort
    private int port;

    @Autowired
    private StartRegistration registration;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private Letters letters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    private final RightsMatrix matrix = RightsMatrix.read();
    private final Map<String, String> subject = new LinkedHashMap<>();

    /**
     * One child of a community of 天河, in its first case: the matter that all calls are about. Beside it one in danger, who
     * is to be visited at once.
     */
    @BeforeEach
    void registerTheChild() {
        hireSomebodyUnchecked();
        ChildId child = registration
                .register("childdirector.440106001003", new SubmittedAnswers(new Submission(form())))
                .child();
        desk.runJobs();
        Task task = tasks.createTaskQuery()
                .taskDefinitionKey("userTask_proposeGrounds")
                .processVariableValueEquals("childId", child.value())
                .singleResult();
        subject.put("child", child.value());
        subject.put("task", task.getId());
        subject.put("instance", task.getProcessInstanceId());
        subject.put("definition", task.getProcessDefinitionId());
        subject.put("process", "careCase");
        subject.put("visit", visitInDanger());
        subject.put("limit", "visit.yellow");
        subject.put(
                "filter",
                filters.createTaskFilterQuery().filterName("待签收").singleResult().getId());
    }

    /** A half-yearly update of the child's community. */
    @BeforeEach
    void openAnUpdate() {
        jdbc.sql(
                        """
                        INSERT INTO monitoring_round (reference, county, reference_day, opened_on, opened_by)
                        VALUES ('MO-440106-2020H1', '440106', '2020-06-30', '2020-05-01', 'civilaffairs.440106')
                        ON CONFLICT DO NOTHING
                        """)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO monitoring_community (round, community, reference)
                        VALUES ('MO-440106-2020H1', '440106001003', 'MO-440106-2020-000001') ON CONFLICT DO NOTHING
                        """)
                .update();
        subject.put("round", "MO-440106-2020-000001");
    }

    /** A draft of the county's desk in which something is missing. */
    @BeforeEach
    void drawUpALetter() {
        long letter = letters.drawUp(new NewLetter(
                "rights:" + System.nanoTime(),
                "urge",
                new CaseReference("CB-440106-2020-000001"),
                new AreaCode("440106"),
                Role.CIVIL_AFFAIRS,
                new Addressee(null, "示例县民政局"),
                Map.of()));
        subject.put("letter", Long.toString(letter));
    }

    @TestFactory
    Stream<DynamicTest> givesEverybodyWhatTheTableSays() {
        Map<String, Caller> callers =
                matrix.logins().stream().collect(Collectors.toMap(login -> login, login -> new Caller(port, login)));
        Map<String, Map<String, String>> measured = new LinkedHashMap<>();
        matrix.calls().forEach(call -> measured.put(call, statuses(call, callers)));
        if ("write".equals(System.getProperty("tongxing.rights"))) {
            matrix.write(measured);
        }
        return matrix.calls().stream()
                .map(call -> DynamicTest.dynamicTest(
                        call, () -> assertThat(measured.get(call)).isEqualTo(matrix.expected(call))));
    }

    @Test
    void knowsEveryEndpoint() {
        Set<String> missing = new TreeSet<>();
        endpoints.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.tongxing")) {
                missing.addAll(calls(mapping));
            }
        });
        missing.removeAll(shapes());

        assertThat(missing).as("not in the matrix: add a row for each").isEmpty();
    }

    @Test
    void knowsEveryCallOnTheEngine() throws IOException {
        Set<String> missing = new ClassPathResource("engine/calls.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .map(columns -> engineShape(columns[0].strip(), columns[1].strip()))
                .collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(shapes());

        assertThat(missing).as("not in the matrix: add a row for each").isEmpty();
    }

    private Set<String> shapes() {
        return matrix.calls().stream().map(RightsMatrixTest::shape).collect(Collectors.toSet());
    }

    private static String engineShape(String method, String path) {
        String address = path.startsWith("/camunda") ? path : "/engine-rest" + path;
        return shape(method + " " + address.replace("{name}", "childId"));
    }

    private Map<String, String> statuses(String call, Map<String, Caller> callers) {
        String[] parts = call.split(" ", 2);
        Map<String, String> statuses = new LinkedHashMap<>();
        matrix.logins().forEach(login -> statuses.put(login, callers.get(login).answer(parts[0], path(parts[1]))));
        return statuses;
    }

    /** There is no notice 0, whoever was told something before this test ran. */
    private String path(String template) {
        String path = template.replace("/notices/{id}", "/notices/0");
        for (Map.Entry<String, String> known : subject.entrySet()) {
            path = path.replace("{" + known.getKey() + "}", known.getValue());
        }
        return path.replaceAll("\\{[^}]*}", "1");
    }

    private static List<String> calls(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Set<String> paths = mapping.getPatternValues();
        return (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                .stream()
                        .flatMap(method -> paths.stream().map(path -> shape(method + " " + path)))
                        .toList();
    }

    /** A call without the names of its variables and its query: {@code GET /ledger/{}}. */
    private static String shape(String call) {
        return call.replaceAll("\\{[^}]*}", "{}").replaceAll("\\?.*", "");
    }

    private String visitInDanger() {
        String director = "childdirector.440106001003";
        ChildId child = registration
                .register(director, new SubmittedAnswers(new Submission(form())))
                .child();
        desk.runJobs();
        desk.submit(
                director,
                child.value(),
                "userTask_proposeGrounds",
                Map.of(
                        "proposalOutcome", "PROPOSE",
                        "grounds", List.of("HARDSHIP"),
                        "riskGrade", "RED",
                        "danger", true,
                        "reason", "独自在家"));
        desk.runJobs();
        return tasks.createTaskQuery()
                .taskDefinitionKey("userTask_recordVisit")
                .processVariableValueEquals("childId", child.value())
                .singleResult()
                .getId();
    }

    private void hireSomebodyUnchecked() {
        jdbc.sql(
                        """
                        INSERT INTO staff (login, display_name, password_hash)
                        SELECT ?, '未查询示例', password_hash FROM staff WHERE login = 'admin' ON CONFLICT DO NOTHING
                        """)
                .param(UNCHECKED)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO post (login, role, area, valid_from)
                        VALUES (?, 'childDirector', '440106001003', '2024-01-01') ON CONFLICT DO NOTHING
                        """)
                .param(UNCHECKED)
                .update();
    }

    private static Map<String, Object> form() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("childName", "权限童示例");
        form.put("idType", "BIRTH_CERTIFICATE");
        form.put("idNumber", "R%09d".formatted(System.nanoTime() % 1_000_000_000L));
        form.put("birthDate", "2018-03-02");
        form.put("hukouArea", "450923");
        form.put("residenceArea", "440106001003");
        form.put("residentSince", "2024-05-06");
        form.put("conditions", List.of("HARDSHIP"));
        TypedValues.remember(form);
        return form;
    }
}
