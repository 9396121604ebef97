package org.tongxing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a real browser says of our policy, and what it keeps after sign-out. */
@BrowserTest
class BrowserSafetyTest {

    private static final String DIRECTOR = "childdirector.440106001002";
    private static final String KEPT =
            "() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])";

    private final Desktops desktops;

    private final List<String> complaints = new ArrayList<>();

    BrowserSafetyTest(Desktops desktops) {
        this.desktops = desktops;
    }

    @Test
    void runsOurPagesAndTasklistUnderThePolicy() {
        Desktop director = watched(DIRECTOR);
        director.open("/register");
        director.open("/register/review");
        director.openTasklist();
        director.startRegistration();
        director.type("childName", "示例童·策略");
        director.date("birthDate", "2018/03/02");
        director.search("hukouArea", "博白", "博白县");
        director.waitForText("已自动保存草稿");
        director.open("/no/such/page");
        director.open("/logout");

        assertThat(complaints).isEmpty();
    }

    @Test
    void runsCockpitAdminAndWelcomeUnderThePolicy() {
        Desktop supervisor = watched("supervisor.440106");
        Page page = supervisor.page();
        supervisor.open("/camunda/app/cockpit/default/#/processes");
        supervisor.waitForText("监测摸排登记");
        page.getByText("监测摸排登记").first().click();
        page.locator(".djs-container .djs-element").first().waitFor();
        supervisor.picture("cockpit-process");
        supervisor.open("/camunda/app/cockpit/default/#/decisions");
        page.locator(".decisions-dashboard, [ng-view] table, [ng-view] h3")
                .first()
                .waitFor();
        Desktop administrator = watched("admin");
        for (String app : List.of("welcome", "admin", "cockpit")) {
            administrator.open("/camunda/app/" + app + "/default/");
            administrator.page().locator(".navbar-brand").first().waitFor();
            administrator.picture("engine-" + app);
        }

        assertThat(complaints).isEmpty();
    }

    @Test
    void showsTheDescriptionOfTheApiUnderThePolicy() {
        Desktop supervisor = watched("supervisor.440106");
        supervisor.open("/api/docs");
        supervisor.page().locator(".opblock").first().waitFor();
        supervisor.picture("api-docs");

        assertThat(complaints).isEmpty();
    }

    @Test
    void keepsNothingTypedAfterSignOut() {
        Desktop director = watched(DIRECTOR);
        Page page = director.page();
        director.openTasklist();
        director.startRegistration();
        director.type("childName", "示例童·不留");
        director.type("idNumber", "450923201803021234");
        director.waitForText("已自动保存草稿");
        page.evaluate("() => localStorage.setItem('camunda-form:1', '示例童·不留')");
        assertThat(kept(page)).doesNotContain("示例童", "450923", "camunda-form");
        page.evaluate("() => { localStorage.note = '示例童'; sessionStorage.note = '示例童'; }");

        signOut(director);

        assertThat(kept(page)).isEqualTo("[[],[]]");
        assertThat(page.context().cookies())
                .extracting(cookie -> cookie.name + " " + cookie.httpOnly)
                .containsExactly("JSESSIONID true");
        page.goBack();
        page.goBack();
        assertThat(page.content()).doesNotContain("示例童", DIRECTOR, "退出</a>");
    }

    @Test
    void saysThatTheSessionHasEndedAlsoInTasklist() {
        Desktop director = watched(DIRECTOR);
        director.openTasklist();
        director.page().context().clearCookies();

        director.page().getByText("待签收").first().click();
        director.waitForText("登录已超时，请重新登录。");
        director.picture("sign-in-expired");
    }

    @Test
    void leavesTheEnginesApplicationsByOurWayOut() {
        Desktop supervisor = watched("supervisor.440106");
        supervisor.open("/camunda/app/cockpit/default/");
        supervisor.page().getByText("督查督办岗").first().click();
        supervisor.page().locator(".logout a").first().click();
        supervisor.waitForText("退出童行？");
        supervisor.picture("sign-out");
    }

    @Test
    void saysOnTheSignInPageHowLongToWait() {
        Desktop stranger = desktops.vacant();
        for (int i = 0; i < 6; i++) {
            stranger.open("/sign-in");
            stranger.page().fill("#username", "nobody.here");
            stranger.page().fill("#password", "wrong");
            stranger.page().click("button[type=submit]");
        }

        stranger.waitForText("登录失败次数过多，请在");
        stranger.picture("sign-in-locked");
    }

    private void signOut(Desktop desktop) {
        desktop.open("/logout");
        desktop.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("退出"))
                .click();
        desktop.waitForText("已退出。");
        desktop.picture("signed-out");
    }

    private static String kept(Page page) {
        return String.valueOf(page.evaluate(KEPT));
    }

    /** Signed in, with an ear for what the browser complains of. */
    private Desktop watched(String login) {
        Desktop desktop = desktops.vacant();
        desktop.page().onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Permissions")) {
                complaints.add(message.text());
            }
        });
        desktop.page().onPageError(complaints::add);
        desktop.signIn(login);
        return desktop;
    }
}
