package org.tongxing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxing.workflow.Desk;

/** The main job as a caseworker does it, in a real browser: registered, taken into care, visited. */
@BrowserTest
class MainJobBrowserTest {

    private final Desktops desktops;

    @Autowired
    private Desk desk;

    MainJobBrowserTest(Desktops desktops) {
        this.desktops = desktops;
    }

    @Test
    void registersAChildInHardshipAndRecordsTheFirstVisit() {
        register();
        desk.runJobs();
        propose();
        sign("childsupervisor.440106001", "复核");
        sign("civilaffairs.440106", "确认列入台账");
        plan();
        desk.runJobs();
        visit();
        desk.runJobs();
        seeTheNextVisit();
    }

    @Test
    void keepsWhatWasTypedOnTheServerUntilTheFormIsOpenedAgain() {
        Desktop director = desktops.of("childdirector.440106001003");
        director.openTasklist();
        director.startRegistration();
        director.type("childName", "草稿童");
        director.waitForText("已自动保存草稿");
        Desktop elsewhere = desktops.of("childdirector.440106001003");
        elsewhere.openTasklist();
        elsewhere.startRegistration();

        PlaywrightAssertions.assertThat(elsewhere.field("childName")).hasValue("草稿童");
    }

    private void register() {
        Desktop director = desktops.of("childdirector.440106001001");
        director.picture("today");
        director.openTasklist();
        director.startRegistration();
        director.type("childName", "示例童·一");
        director.date("birthDate", "2018/03/02");
        director.type("idNumber", "450923201803021235");
        director.search("hukouArea", "博白", "博白县");
        director.date("residentSince", "2025/01/10");
        director.tick("家庭生活困难");
        director.picture("register-form");

        director.submit();
        director.waitForText("请更正以下内容后再提交");
        assertThat(director.page().locator(".tx-refusal").first().innerText())
                .contains("证件号码", "校验码不正确")
                .doesNotContain("Cannot", "instantiate");
        director.picture("register-refused");

        director.type("idNumber", "450923201803021234");
        director.submit();
        director.waitUntilGone(".modal-body");
        assertThat(director.urls())
                .as("addresses go into logs and histories")
                .noneMatch(url -> url.contains("示例") || url.contains("450923201803021234"));
    }

    private void propose() {
        Desktop director = desktops.of("childdirector.440106001001");
        director.openTasklist();
        director.takeTask("提出情形与风险等级");
        director.waitForText("示例童·一");
        director.picture("propose-grounds");
        director.page().getByText("儿童档案").first().click();
        director.waitForText("基本情况");
        director.picture("dossier");
        director.page()
                .getByText("表单", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        director.tick("黄色");
        director.type("reason", "父亲失业，房租拖欠两个月");
        director.submit();
        director.waitUntilGone(".fjs-container");
    }

    private void sign(String login, String task) {
        Desktop person = desktops.of(login);
        person.openTasklist();
        person.takeTask(task);
        person.waitForText("示例童·一");
        person.tick("同意");
        person.picture("sign-" + login.substring(0, login.indexOf('.')));
        person.submit();
        person.waitUntilGone(".fjs-container");
    }

    private void plan() {
        Desktop director = desktops.of("childdirector.440106001001");
        director.openTasklist();
        director.takeTask("制定关爱方案");
        director.type("goals", "稳定就学，联系临时救助");
        director.type("responsible", "社区儿童主任");
        director.submit();
        director.waitUntilGone(".fjs-container");
    }

    private void visit() {
        Desktop director = desktops.of("childdirector.440106001001");
        director.openTasklist();
        director.takeTask("记录走访情况");
        director.choose("mode", "入户");
        director.date("visitedAt", today());
        director.tick("见到孩子本人");
        director.tick("与孩子单独交谈");
        director.type("findings", "居住和照料情况平稳");
        director.picture("record-visit");
        director.submit();
        director.waitUntilGone(".fjs-container");
    }

    private void seeTheNextVisit() {
        Desktop director = desktops.of("childdirector.440106001001");
        director.waitForText("已安排，尚未到时");
        director.picture("next-visit");
        assertThat(director.page().locator("#planned").innerText()).contains("记录走访情况", "示***一");
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString().replace('-', '/');
    }
}
