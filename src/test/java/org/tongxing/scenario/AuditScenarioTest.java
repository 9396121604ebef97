package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.scenario.PageVisitor.Page;
import org.tongxing.shared.AreaCode;
import org.tongxing.support.TongxingTest;

/** Who looked and who decided: what the forms put on the record, and what an auditor finds there. */
@TongxingTest
class AuditScenarioTest {

    private static final String DIRECTOR = "childdirector.440106001002";
    private static final String SUPERVISOR = "childsupervisor.440106001";
    private static final String AUDITOR = "auditor.440106";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    @Autowired
    private AuditTrail trail;

    private EngineClient client;

    /** A row of the record as text. */
    record Row(
            String login,
            @Nullable String child,
            @Nullable String matter,
            @Nullable String area,
            @Nullable String detail) {}

    @BeforeEach
    void connect() {
        client = new EngineClient(port);
    }

    // 表单

    @Test
    void keepsAStart() {
        String child = start("E21000001");

        Row row = single(AuditAction.STARTED, child);

        assertThat(row.login()).isEqualTo(DIRECTOR);
        assertThat(row.matter()).startsWith("RG-440106-");
        assertThat(row.area()).isEqualTo("440106001002");
        assertThat(row.detail()).startsWith("childRegistration");
    }

    @Test
    void keepsEachOpeningOfAForm() {
        String child = start("E21000002");
        String task = client.task(DIRECTOR, "userTask_proposeGrounds", child);

        client.get(DIRECTOR, "/engine-rest/task/" + task + "/form-variables");
        client.get(DIRECTOR, "/engine-rest/task/" + task + "/form-variables");

        List<Row> rows = rows(AuditAction.FORM_READ, child);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).login()).isEqualTo(DIRECTOR);
        assertThat(rows.get(0).matter()).startsWith("CC-440106-");
        assertThat(rows.get(0).area()).isEqualTo("440106001002");
        assertThat(rows.get(0).detail()).isEqualTo("userTask_proposeGrounds");
    }

    @Test
    void keepsNoLookOfSomebodyWhoWasNotShownTheForm() {
        String child = start("E21000003");
        String task = client.task(DIRECTOR, "userTask_proposeGrounds", child);

        client.get("childdirector.440106002008", "/engine-rest/task/" + task + "/form-variables");

        assertThat(rows(AuditAction.FORM_READ, child)).isEmpty();
    }

    @Test
    void keepsADecisionWithItsOutcome() {
        String child = start("E21000004");
        submit(DIRECTOR, "userTask_proposeGrounds", child, proposal("父亲失业示例"));
        submit(SUPERVISOR, "userTask_reviewCase", child, Map.of("reviewOutcome", "AGREE", "reason", "属实示例"));

        List<Row> rows = rows(AuditAction.DECIDED, child);

        assertThat(rows).extracting(Row::login).containsExactly(DIRECTOR, SUPERVISOR);
        assertThat(rows.get(1).detail()).isEqualTo("userTask_reviewCase reviewOutcome=AGREE");
    }

    @Test
    void keepsARefusalWithItsFieldsAndWithoutWhatWasTyped() {
        String child = start("E21000005");
        String task = client.task(DIRECTOR, "userTask_proposeGrounds", child);
        Map<String, Object> values = new LinkedHashMap<>(proposal("示例".repeat(300)));
        values.put("riskGrade", "PURPLE-EXAMPLE");

        assertThat(client.submit(DIRECTOR, task, values).status()).isEqualTo(400);

        Row row = single(AuditAction.REFUSED, child);
        assertThat(row.detail()).isEqualTo("userTask_proposeGrounds reason,riskGrade");
        assertThat(rows(AuditAction.DECIDED, child)).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM audit_event e WHERE e::text LIKE '%PURPLE%' OR e::text LIKE '%示例%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsARefusedStartAndDoesNotRepeatAKeyThatTheClientMadeUp() {
        long before = count("detail = 'childRegistration ?'");
        Map<String, Object> form = form("E21000006");
        form.put("示例姓名", "x");

        assertThat(client.start(DIRECTOR, "childRegistration", form).status()).isEqualTo(400);

        assertThat(count("detail = 'childRegistration ?' AND area = '440106001002'"))
                .isEqualTo(before + 1);
    }

    @Test
    void keepsADossierThatWasReadBesideATask() {
        String child = start("E21000007");
        String task = client.task(DIRECTOR, "userTask_proposeGrounds", child);

        visitor(DIRECTOR).open("/dossier/task/" + task);
        visitor("childdirector.440106002008").open("/dossier/task/" + task);

        Row row = single(AuditAction.DOSSIER_READ, child);
        assertThat(row.login()).isEqualTo(DIRECTOR);
        assertThat(row.matter()).startsWith("CC-440106-");
        assertThat(row.area()).isEqualTo("440106001002");
    }

    @Test
    void keepsWhatAnAdministratorDoesToTheEngine() {
        String kept = "action = 'ENGINE_KEPT' AND detail = 'POST /job/{id}/execute' AND login = 'admin'";
        long before = count(kept);

        client.post("admin", "/engine-rest/job/1/execute", Map.of());
        client.post(DIRECTOR, "/engine-rest/job/1/execute", Map.of());

        assertThat(count(kept)).isEqualTo(before + 1);
    }

    // 审计记录

    @Test
    void isThereForAuditorsAlone() {
        for (String login : List.of(DIRECTOR, SUPERVISOR, "civilaffairs.440106", "supervisor.440106", "admin")) {
            PageVisitor other = visitor(login);
            assertThat(other.open("/audit").status()).as(login).isEqualTo(404);
            other.open("/logout");
            assertThat(search(other, Map.of()).status()).as(login).isEqualTo(404);
        }
        assertThat(visitor(AUDITOR).open("/audit").html()).contains("审计记录", "儿童编号", "查阅档案");
    }

    @Test
    void isFoundFromTheStartPageByAuditors() {
        assertThat(visitor(AUDITOR).open("/").html()).contains("href=\"/audit\"");
        assertThat(visitor(DIRECTOR).open("/").html()).doesNotContain("href=\"/audit\"");
    }

    @Test
    void showsWhoWhenWhatAndWhyAndNeitherContentsNorNames() {
        trail.noted(AuditEvent.of(DIRECTOR, AuditAction.RECORD_CHANGED)
                .in("A-1")
                .at(new AreaCode("440106001002"))
                .detail("childName")
                .because("家长来电更正示例")
                .changed("示例旧名", "示例新名"));

        Page page = search(auditor(AUDITOR), Map.of("matter", "A-1"));

        assertThat(page.html())
                .contains("登记变更", "家长来电更正示例", DIRECTOR, "儿童主任", "A-1")
                .doesNotContain("示例旧名", "示例新名");
    }

    @Test
    void findsByEachOfItsFieldsAndByAllTogether() {
        String child = start("E21000008");
        client.get(
                DIRECTOR,
                "/engine-rest/task/" + client.task(DIRECTOR, "userTask_proposeGrounds", child) + "/form-variables");
        PageVisitor auditor = auditor(AUDITOR);

        assertThat(search(auditor, Map.of("child", child)).html()).contains("打开表单", "启动");
        assertThat(search(auditor, Map.of("child", child, "action", "FORM_READ"))
                        .html())
                .contains("提出情形与风险等级")
                .doesNotContain("userTask_proposeGrounds", "监测摸排登记");
        assertThat(search(auditor, Map.of("child", child, "login", SUPERVISOR)).html())
                .contains("没有符合条件的记录");
        assertThat(search(auditor, Map.of("child", child, "from", "2020-01-01", "to", "2020-12-31"))
                        .html())
                .contains("没有符合条件的记录");
    }

    @Test
    void showsAnAuditorTheirOwnAreaOnlyAndTheProvinceEverything() {
        trail.noted(AuditEvent.of("x", AuditAction.DECIDED).in("A-2").at(new AreaCode("440106001002")));
        trail.noted(AuditEvent.of("x", AuditAction.SIGN_IN_FAILED).in("A-2"));

        Map<String, String> decisions = Map.of("matter", "A-2", "action", "DECIDED");
        assertThat(lines(search(auditor("auditor.440106"), decisions))).isEqualTo(1);
        assertThat(lines(search(auditor("auditor.4401"), decisions))).isEqualTo(1);
        assertThat(lines(search(auditor("auditor.441403"), decisions))).isZero();
        assertThat(search(auditor("auditor.4401"), Map.of("matter", "A-2")).html())
                .contains("检索审计记录")
                .doesNotContain("<td>登录失败</td>");
        assertThat(search(auditor("auditor.44"), Map.of("matter", "A-2")).html())
                .contains("登录失败");
    }

    @Test
    void goesOnPageByPageUnderTheSameSearch() {
        for (int i = 0; i < 53; i++) {
            trail.noted(AuditEvent.of(DIRECTOR, AuditAction.REVEALED)
                    .in("A-3")
                    .at(new AreaCode("440106001002"))
                    .detail("n" + i + "n"));
        }
        PageVisitor auditor = auditor(AUDITOR);

        Page first = search(auditor, Map.of("matter", "A-3", "action", "REVEALED"));
        Page second = search(auditor, Map.of("matter", "A-3", "action", "REVEALED", "after", hidden(first, "after")));

        assertThat(first.html()).contains("n52n", "n3n", "下一页").doesNotContain("n2n<");
        assertThat(second.html()).contains("n2n", "n0n").doesNotContain("n3n<", "下一页");
    }

    @Test
    void keepsEachSearchItself() {
        search(auditor(AUDITOR), Map.of("matter", "A-4", "login", "示例某人"));

        Map<String, Object> row = jdbc.sql(
                        "SELECT * FROM audit_event WHERE action = 'AUDIT_SEARCHED' AND matter = 'A-4'")
                .query()
                .singleRow();

        assertThat(row.get("login")).isEqualTo(AUDITOR);
        assertThat(row.get("area")).isEqualTo("440106");
        assertThat((String) row.get("detail")).startsWith("login from=").doesNotContain("某人");
    }

    @Test
    void takesWhateverIsTypedForWhatItIs() {
        PageVisitor auditor = auditor(AUDITOR);

        Page injected = search(auditor, Map.of("login", "x' OR '1'='1", "matter", "%' --"));
        Page wrong = search(auditor, Map.of("child", "<script>", "from", "gestern", "action", "DROP"));
        Page reversed = search(auditor, Map.of("from", "2026-12-01", "to", "2026-11-01"));
        Page page = search(auditor, Map.of("after", "9-9999999999999999999"));

        assertThat(injected.html()).contains("没有符合条件的记录");
        assertThat(wrong.html())
                .contains("应为ET和9位数字", "应为日期（年-月-日）", "没有这一项", "&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(reversed.html()).contains("不能晚于截止日期");
        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void takesNoSearchFromAnotherSite() {
        PageVisitor auditor = auditor(AUDITOR);

        assertThat(auditor.postWithoutToken("/audit", List.of()).status()).isEqualTo(403);
    }

    private PageVisitor auditor(String login) {
        PageVisitor auditor = visitor(login);
        auditor.open("/audit");
        return auditor;
    }

    private PageVisitor visitor(String login) {
        return new PageVisitor(port, login);
    }

    private static Page search(PageVisitor person, Map<String, String> fields) {
        return person.post("/audit", new ArrayList<>(fields.entrySet()));
    }

    private static int lines(Page page) {
        return page.html().split("<tr>", -1).length - (page.html().contains("<tbody>") ? 2 : 1);
    }

    private static String hidden(Page page, String name) {
        String start = "name=\"" + name + "\" value=\"";
        int from = page.html().indexOf(start) + start.length();
        return page.html().substring(from, page.html().indexOf('"', from));
    }

    private Row single(AuditAction action, String child) {
        List<Row> rows = rows(action, child);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<Row> rows(AuditAction action, String child) {
        return jdbc.sql(
                        """
                        SELECT login, child_id AS child, matter, area, detail FROM audit_event
                         WHERE action = ? AND child_id = ? ORDER BY id
                        """)
                .params(action.name(), child)
                .query(Row.class)
                .list();
    }

    private long count(String condition) {
        return Objects.requireNonNull(jdbc.sql("SELECT count(*) FROM audit_event WHERE " + condition)
                .query(Long.class)
                .single());
    }

    /** Registers a child in hardship, so that a case is opened. */
    private String start(String passport) {
        EngineClient.Answer started = client.start(DIRECTOR, "childRegistration", form(passport));
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        runJobs();
        return jdbc.sql("SELECT child_id FROM registration WHERE reference = ?")
                .param(started.body().path("businessKey").asText())
                .query(String.class)
                .single();
    }

    private void submit(String login, String step, String child, Map<String, Object> values) {
        EngineClient.Answer answer = client.submit(login, client.task(login, step, child), values);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }

    private void runJobs() {
        List<Job> due = management.createJobQuery().messages().withRetriesLeft().list();
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = management.createJobQuery().messages().withRetriesLeft().list();
        }
    }

    private static Map<String, Object> proposal(String reason) {
        return Map.of(
                "proposalOutcome",
                "PROPOSE",
                "grounds",
                List.of("HARDSHIP"),
                "riskGrade",
                "BLUE",
                "danger",
                false,
                "reason",
                reason);
    }

    private static Map<String, Object> form(String passport) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("childName", "示例童" + "零一二三四五六七八九".charAt(passport.charAt(8) - '0'));
        form.put("idType", "PASSPORT");
        form.put("idNumber", passport);
        form.put("sex", "2");
        form.put("birthDate", "2018-03-02");
        form.put("ethnicity", "01");
        form.put("hukouStatus", "REGISTERED");
        form.put("hukouArea", "450923");
        form.put("residenceArea", "440106001002");
        form.put("residenceAddress", "示例路二号");
        form.put("residentSince", "2024-05-06");
        form.put("accompaniedBy", "BOTH_PARENTS");
        form.put("guardianName", "示例监护人");
        form.put("guardianRelation", "51");
        form.put("guardianPhone", "13800139876");
        form.put("schooling", "PRIMARY");
        form.put("conditions", List.of("HARDSHIP"));
        return form;
    }
}
