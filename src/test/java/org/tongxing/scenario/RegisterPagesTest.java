package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.register.domain.RegistrationExamples;
import org.tongxing.scenario.PageVisitor.Page;
import org.tongxing.support.TongxingTest;

/** The pages of the register: a household at once, the list 待复核, the exit, the dossier beside a task. */
@TongxingTest
class RegisterPagesTest {

    private static final String DIRECTOR = "childdirector.441403100001";
    private static final String NEIGHBOUR = "childdirector.441403100002";
    private static final String SUPERVISOR = "childsupervisor.441403100";
    private static final String COMMUNITY = "441403100001";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Clock clock;

    // 整户登记

    @Test
    void offersTheOwnCommunityAndThePlacesOfTheCountry() {
        Page page = visitor(DIRECTOR).open("/register");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("整户登记", "（社区待核定）", "广东省广州市天河区", "第1名儿童");
        assertThat(page.html()).contains("value=\"" + COMMUNITY + "\" selected");
        assertThat(page.html()).doesNotContain("value=\"441403100002\"");
    }

    @Test
    void registersTwoChildrenOfAHousehold() {
        long before = children();

        PageVisitor director = visitor(DIRECTOR);
        director.open("/register");
        Page page = director.post("/register", household("101", "示例童大", "102", "示例童小", "save"));

        assertThat(page.html()).contains("已登记2名儿童", "RG-441403-");
        assertThat(children()).isEqualTo(before + 2);
        assertThat(jdbc.sql(
                                """
                                SELECT count(DISTINCT household)
                                FROM (SELECT household FROM child ORDER BY child_id DESC LIMIT 2) AS newest
                                """)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void showsWhatWasStoredOnAPageThatMayBeLoadedAgain() {
        PageVisitor director = visitor(DIRECTOR);
        director.open("/register");

        Page page = director.post("/register", household("311", "示例童戊", "312", "示例童己", "save"));
        Page again = director.open("/register");

        assertThat(page.html()).contains("已登记2名儿童", "value=\"" + COMMUNITY + "\" selected");
        assertThat(again.html()).doesNotContain("已登记2名");
    }

    @Test
    void asksForAFoundlingToo() {
        assertThat(visitor(DIRECTOR).open("/register").html())
                .contains("name=\"guardianUnknown\"", "name=\"guardianUnknownReason\"")
                .contains("name=\"children[0].birthDateEstimated\"", "name=\"children[0].requestsHelp\"");
    }

    @Test
    void tiesWhatIsWrongToTheFieldForThoseWhoListen() {
        PageVisitor director = visitor(DIRECTOR);
        director.open("/register");

        Page page = director.post("/register", household("313", "示例童庚", "314", "", "save"));

        assertThat(page.html())
                .contains("aria-describedby=\"children[1].childName-why\"", "id=\"children[1].childName-why\"");
    }

    @Test
    void losesNothingThatWasTypedWhenARowIsRefused() {
        long before = children();
        PageVisitor director = visitor(DIRECTOR);
        director.open("/register");
        List<Map.Entry<String, String>> typed = household("103", "示例童某", "104", "", "save");
        typed.add(Map.entry("guardianPhone", "12"));

        Page page = director.post("/register", typed);

        assertThat(page.html())
                .contains("请更正以下内容后再提交", "第2名儿童·儿童姓名", "必须填写")
                .contains("value=\"示例童某\"", "value=\"示例路1号\"", "value=\"12\"")
                .contains("class=\"refused\"");
        assertThat(page.html().split("应为内地手机号码", -1).length - 1)
                .as("told in the list and at the field, not for each child")
                .isEqualTo(2);
        assertThat(children()).isEqualTo(before);
    }

    @Test
    void keepsWhatWasTypedWhenRowsComeAndGo() {
        PageVisitor director = visitor(DIRECTOR);
        director.open("/register");

        Page added = director.post("/register", household("105", "示例童甲", "106", "示例童乙", "add"));
        Page removed = director.post("/register", household("105", "示例童甲", "106", "示例童乙", "remove-0"));

        assertThat(added.html()).contains("value=\"示例童甲\"", "value=\"示例童乙\"", "第3名儿童");
        assertThat(removed.html()).contains("value=\"示例童乙\"").doesNotContain("value=\"示例童甲\"", "第2名儿童");
    }

    @Test
    void savesWhenSomeonePressesEnter() {
        PageVisitor director = visitor(DIRECTOR);
        director.open("/register");

        Page page = director.post("/register", household("107", "示例童丙", "108", "示例童丁", "add"));

        String firstButton =
                page.html().substring(page.html().indexOf("<button", page.html().indexOf("<main")));
        assertThat(firstButton).startsWith("<button type=\"submit\" name=\"action\" value=\"save\"");
    }

    @Test
    void takesNoFormOfAnotherSite() {
        long before = children();
        PageVisitor director = visitor(DIRECTOR);

        Page page = director.postWithoutToken("/register", household("113", "示例童戊", "114", "示例童己", "save"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(children()).isEqualTo(before);
    }

    // 待复核

    @Test
    void ticksNewEntriesOff() {
        String reference = register("109", "示例童待复核");
        PageVisitor supervisor = visitor(SUPERVISOR);

        Page list = supervisor.open("/register/review");
        Page after = supervisor.post("/register/review", List.of(Map.entry("references", reference)));

        assertThat(list.html()).contains(reference, "示****核").doesNotContain("示例童待复核");
        assertThat(after.html()).contains("已复核1条").doesNotContain(reference);
    }

    // 移出登记

    @Test
    void takesAChildOutOfTheLedger() {
        String child = childOf(register("110", "示例童移出"));
        PageVisitor director = visitor(DIRECTOR);

        Page form = director.open("/children/" + child + "/leave");
        Page refused = director.post(
                "/children/" + child + "/leave",
                List.of(Map.entry("reason", "MOVED_AWAY"), Map.entry("leftOn", ""), Map.entry("place", "佛山市")));
        Page done = director.post(
                "/children/" + child + "/leave",
                List.of(Map.entry("reason", "MOVED_AWAY"), Map.entry("leftOn", today()), Map.entry("place", "佛山市")));

        assertThat(form.html()).contains("示例童移出", "迁往其他地区居住").doesNotContain("年满十八周岁");
        assertThat(refused.html()).contains("日期：必填", "value=\"佛山市\"");
        assertThat(done.html()).contains("已移出台账");
    }

    @Test
    void hidesTheExitOfOthersChildren() {
        String child = childOf(register("111", "示例童邻村"));

        assertThat(visitor(NEIGHBOUR).open("/children/" + child + "/leave").status())
                .isEqualTo(404);
        assertThat(visitor(NEIGHBOUR).open("/children/ET1/leave").status()).isEqualTo(404);
    }

    // 儿童档案

    @Test
    void showsTheDossierBesideATaskToWhoHasIt() {
        String child = childOf(register("112", "示例童档案"));
        String task = tasks.createTaskQuery()
                .processVariableValueEquals("childId", child)
                .singleResult()
                .getId();

        Page dossier = visitor(DIRECTOR).open("/dossier/task/" + task);

        assertThat(dossier.html())
                .contains("示例童档案", "基本情况", "家庭", "经历", "RG-441403-")
                .doesNotContain("<html><head>");
        assertThat(visitor(NEIGHBOUR).open("/dossier/task/" + task).status()).isEqualTo(404);
    }

    private PageVisitor visitor(String login) {
        return new PageVisitor(port, login);
    }

    private String register(String sequence, String name) {
        return new EngineClient(port)
                .post(
                        DIRECTOR,
                        "/api/registrations",
                        Map.of(
                                "childName",
                                name,
                                "idNumber",
                                number(sequence),
                                "birthDate",
                                "2017-07-08",
                                "residenceArea",
                                COMMUNITY))
                .body()
                .path("registrationReference")
                .asText();
    }

    private String childOf(String reference) {
        return jdbc.sql("SELECT child_id FROM registration WHERE reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    private long children() {
        return jdbc.sql("SELECT count(*) FROM child").query(Long.class).single();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private static String number(String sequence) {
        return RegistrationExamples.identityNumber("360733", LocalDate.of(2017, 7, 8), sequence);
    }

    private static List<Map.Entry<String, String>> household(
            String firstNumber, String firstName, String secondNumber, String secondName, String action) {
        List<Map.Entry<String, String>> values = new ArrayList<>();
        values.add(Map.entry("children", "2"));
        values.add(Map.entry("action", action));
        values.add(Map.entry("residenceArea", COMMUNITY));
        values.add(Map.entry("residenceAddress", "示例路1号"));
        values.add(Map.entry("hukouStatus", "REGISTERED"));
        values.add(Map.entry("hukouArea", "360733"));
        values.add(Map.entry("accompaniedBy", "BOTH_PARENTS"));
        values.add(Map.entry("guardianName", "示例监护人" + firstNumber));
        values.add(Map.entry(
                "guardianIdNumber",
                RegistrationExamples.identityNumber("360733", LocalDate.of(1990, 1, 1), firstNumber)));
        child(values, 0, firstNumber, firstName);
        child(values, 1, secondNumber, secondName);
        return values;
    }

    private static void child(List<Map.Entry<String, String>> values, int row, String number, String name) {
        values.add(Map.entry("children[" + row + "].childName", name));
        values.add(Map.entry("children[" + row + "].birthDate", "2017-07-08"));
        values.add(Map.entry("children[" + row + "].idType", "RESIDENT_ID"));
        values.add(Map.entry("children[" + row + "].idNumber", number(number)));
        values.add(Map.entry("children[" + row + "].ethnicity", "01"));
    }
}
