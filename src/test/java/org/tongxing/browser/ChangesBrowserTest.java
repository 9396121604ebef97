package org.tongxing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.workflow.Desk;

/** 查阅更正 in a real browser: a director proposes, a supervisor decides and answers, the extract is printed. */
@BrowserTest
class ChangesBrowserTest {

    private static final String DIRECTOR = "childdirector.440106001001";
    private static final String SUPERVISOR = "childsupervisor.440106001";

    private final Desktops desktops;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    ChangesBrowserTest(Desktops desktops) {
        this.desktops = desktops;
    }

    @Test
    void correctsAChildsSchoolingByTwoPersons() {
        String child = register("示例童·改");
        Desktop director = desktops.of(DIRECTOR);
        open(director, child, "?kind=CORRECT");
        director.page().check("input[name=fields][value=schooling]");
        director.page().selectOption("select[name='value.schooling']", "JUNIOR");
        director.page().check("input[name=source][value=STAFF]");
        director.page().fill("#reason", "核对学籍时发现");
        director.wholePicture("change-proposal");
        director.page().click("form button.primary");
        director.waitForText("已提出，编号");
        Desktop supervisor = desktops.of(SUPERVISOR);
        supervisor.openTasklist();
        supervisor.takeTask("决定查阅更正申请");
        supervisor.waitForText("核对学籍时发现");
        supervisor.tick("同意");
        supervisor.picture("decide-change");
        supervisor.submit();
        supervisor.waitUntilGone(".fjs-container");
        open(supervisor, child, "");
        supervisor.wholePicture("change-history");
        assertThat(supervisor.page().locator(".change").first().innerText()).contains("已更正", "小学", "初中");
    }

    @Test
    void givesAFamilyWhatIsKeptAboutTheirChild() {
        String child = register("示例童·阅");
        Desktop director = desktops.of(DIRECTOR);
        open(director, child, "?kind=VIEW");
        director.page().fill("#requesterName", "示例监护人");
        director.page().selectOption("#requesterRelation", "PARENT");
        director.page().fill("#requestedOn", today());
        director.page().selectOption("#requestChannel", "IN_PERSON");
        director.page().fill("#identitySeen", "身份证、户口簿");
        director.page().check("input[name=livesWithChild]");
        director.page().fill("#reason", "想了解登记的内容");
        director.wholePicture("change-view");
        director.page().click("form button.primary");
        director.waitForText("已提出，编号");
        desk.submit(SUPERVISOR, child, "userTask_decideChange", Map.of("decisionOutcome", "AGREE"));
        Desktop supervisor = desktops.of(SUPERVISOR);
        supervisor.openTasklist();
        supervisor.takeTask("书面答复申请人");
        supervisor.waitForText("打印《个人信息查阅答复》");
        supervisor.picture("answer-requester");
        supervisor.open(printed(supervisor));
        supervisor.waitForText("处理目的");
        supervisor.wholePicture("extract");
        assertThat(supervisor.page().content()).contains("示例童·阅", "示例监护人");
    }

    private static String printed(Desktop person) {
        return person.page()
                .locator(".fjs-container a", new Page.LocatorOptions().setHasText("个人信息查阅答复"))
                .getAttribute("href");
    }

    private static void open(Desktop person, String child, String query) {
        person.open("/children/" + child + "/changes" + query);
    }

    private String register(String name) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("childName", name);
        form.put("idType", "BIRTH_CERTIFICATE");
        form.put("idNumber", "R46%07d".formatted(Math.floorMod(name.hashCode(), 10_000_000)));
        form.put("sex", "1");
        form.put("birthDate", "2018-03-02");
        form.put("ethnicity", "01");
        form.put("hukouStatus", "REGISTERED");
        form.put("hukouArea", "450923");
        form.put("hukouAddress", "示例村1组");
        form.put("residenceArea", "440106001001");
        form.put("residenceAddress", "示例街2号");
        form.put("residentSince", "2025-01-10");
        form.put("accompaniedBy", "BOTH_PARENTS");
        form.put("guardianName", "示例监护人");
        form.put("guardianIdNumber", "450923199001011237");
        form.put("guardianRelation", "51");
        form.put("guardianPhone", "13800139999");
        form.put("schooling", "PRIMARY");
        String reference = desk.start(DIRECTOR, "childRegistration", form).value();
        return jdbc.sql("SELECT child_id FROM registration WHERE reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }
}
