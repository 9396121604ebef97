package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.register.domain.RegistrationExamples;
import org.tongxing.scenario.PageVisitor.Page;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Desk;

/** The page 查阅、更正与撤销 and the extract, as people see them. */
@TongxingTest
class ChangesPagesTest {

    private static final String DIRECTOR = "childdirector.441403100001";
    private static final String NEIGHBOUR = "childdirector.441403100002";
    private static final String SUPERVISOR = "childsupervisor.441403100";
    private static final AtomicInteger SEQUENCE = new AtomicInteger(600);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Desk desk;

    @Autowired
    private Clock clock;

    @Test
    void correctsAFieldWithTwoPersonsAndShowsBothInTheHistory() {
        String child = register("示例童更正");
        PageVisitor director = visitor(DIRECTOR);

        Page form = director.open(changes(child) + "?kind=CORRECT");
        Page proposed = director.post(
                changes(child),
                staff("CORRECT", Map.entry("fields", "childName"), Map.entry("value.childName", "示例童改正")));
        desk.submit(SUPERVISOR, child, "userTask_decideChange", Map.of("decisionOutcome", "AGREE"));
        Page after = director.open(changes(child));

        assertThat(form.html()).contains("现登记", "示例童更正", "监护人联系电话").doesNotContain(number());
        assertThat(proposed.html()).contains("已提出，编号 GX-441403-", "待另一人决定");
        assertThat(after.html()).contains("已更正", "示例童更正", "示例童改正", "儿童主任", "儿童督导员");
    }

    @Test
    void saysWhatIsWrongAndLosesNothingThatWasTyped() {
        String child = register("示例童有误");
        PageVisitor director = visitor(DIRECTOR);
        director.open(changes(child) + "?kind=CORRECT");

        Page page = director.post(
                changes(child),
                staff("CORRECT", Map.entry("fields", "guardianPhone"), Map.entry("value.guardianPhone", "12")));

        assertThat(page.html())
                .contains("请更正以下内容后再提交", "监护人联系电话：", "value=\"12\"", "value=\"guardianPhone\" checked")
                .contains("没有记录");
    }

    @Test
    void refusesADayThatIsNoneAndAKindThatIsNone() {
        String child = register("示例童日期");
        PageVisitor director = visitor(DIRECTOR);
        director.open(changes(child) + "?kind=VIEW");

        assertThat(director.post(changes(child), staff("VIEW", Map.entry("requestedOn", "昨天")))
                        .html())
                .contains("申请日期：应为日期（年-月-日）");
        assertThat(director.post(changes(child), staff("ERASE")).html()).contains("申请事项：不是可选的项目");
    }

    @Test
    void hidesTheChangesOfOthersChildren() {
        String child = register("示例童邻村改");
        PageVisitor neighbour = visitor(NEIGHBOUR);
        neighbour.open("/register");

        assertThat(neighbour.open(changes(child)).status()).isEqualTo(404);
        assertThat(neighbour.post(changes(child), staff("WITHDRAW")).status()).isEqualTo(404);
        assertThat(neighbour.open("/children/ET1/changes").status()).isEqualTo(404);
        assertThat(neighbour.open("/children/..%2Fregister/changes").status()).isIn(400, 404);
    }

    @Test
    void takesNoProposalOfAnotherSite() {
        String child = register("示例童外站");

        assertThat(visitor(DIRECTOR)
                        .postWithoutToken(changes(child), staff("WITHDRAW"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void printsAnExtractForTheFamilyWhoseRequestWasAgreedTo() {
        String child = register("示例童查阅");
        PageVisitor director = visitor(DIRECTOR);
        director.open(changes(child) + "?kind=VIEW");
        director.post(changes(child), family("VIEW"));
        String extract = changes(child) + "/" + referenceOf(child) + "/extract";
        assertThat(director.open(extract).status()).isEqualTo(404);

        desk.submit(SUPERVISOR, child, "userTask_decideChange", Map.of("decisionOutcome", "AGREE"));
        Page page = director.open(extract);

        assertThat(page.html())
                .contains("个人信息查阅答复", "示例童查阅", number(), "示例监护人", "申诉", "诉讼")
                .doesNotContain("工作备注示例");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_event WHERE action = 'EXTRACTED' AND child_id = ?")
                        .param(child)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(visitor(NEIGHBOUR).open(extract).status()).isEqualTo(404);
        assertThat(director.open(changes(child) + "/GX-1/extract").status()).isEqualTo(404);
    }

    private static String changes(String child) {
        return "/children/" + child + "/changes";
    }

    @SafeVarargs
    private static List<Map.Entry<String, String>> staff(String kind, Map.Entry<String, String>... more) {
        List<Map.Entry<String, String>> values = new ArrayList<>(
                List.of(Map.entry("kind", kind), Map.entry("source", "STAFF"), Map.entry("reason", "核对材料时发现")));
        values.addAll(List.of(more));
        return values;
    }

    private List<Map.Entry<String, String>> family(String kind) {
        return List.of(
                Map.entry("kind", kind),
                Map.entry("source", "FAMILY"),
                Map.entry("requesterName", "示例监护人"),
                Map.entry("requesterRelation", "PARENT"),
                Map.entry("identitySeen", "身份证、户口簿"),
                Map.entry("requestedOn", LocalDate.now(clock).toString()),
                Map.entry("requestChannel", "IN_PERSON"),
                Map.entry("livesWithChild", "true"),
                Map.entry("reason", "想了解登记的内容"));
    }

    private PageVisitor visitor(String login) {
        return new PageVisitor(port, login);
    }

    private String register(String name) {
        SEQUENCE.incrementAndGet();
        return new EngineClient(port)
                .post(
                        DIRECTOR,
                        "/api/registrations",
                        Map.of(
                                "childName", name,
                                "idNumber", number(),
                                "birthDate", "2017-07-09",
                                "residenceArea", "441403100001",
                                "guardianName", "示例监护人",
                                "note", "工作备注示例"))
                .body()
                .path("childId")
                .asText();
    }

    private String referenceOf(String child) {
        return jdbc.sql("SELECT reference FROM record_change WHERE child_id = ?")
                .param(child)
                .query(String.class)
                .single();
    }

    private static String number() {
        return RegistrationExamples.identityNumber(
                "360733", LocalDate.of(2017, 7, 9), "%03d".formatted(SEQUENCE.get()));
    }
}
