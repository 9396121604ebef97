package org.tongxing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxing.support.RegistrationForms;
import org.tongxing.workflow.Desk;

/** The ledger (台账) in a real browser: search, dossier, reveal by a click, 应急调阅 on every page, a phone's width. */
@BrowserTest
class LedgerBrowserTest {

    private static final String DIRECTOR = "childdirector.440106002010";
    private static final String COMMUNITY = "440106002010";

    private final Desktops desktops;

    @Autowired
    private Desk desk;

    LedgerBrowserTest(Desktops desktops) {
        this.desktops = desktops;
    }

    @BeforeEach
    void registerAChild() {
        desk.start(DIRECTOR, "childRegistration", RegistrationForms.inHardship(COMMUNITY));
        desk.runJobs();
    }

    @Test
    void findsAChildAndRevealsTheNumberBesideTheMaskedOne() {
        Desktop director = desktops.of(DIRECTOR);
        Page page = director.page();
        director.open("/ledger");
        director.picture("ledger");
        page.locator("#list a").first().click();
        director.waitForText("查阅依据：本辖区工作");
        director.picture("ledger-child");

        Locator number = page.locator("dd:has(details.reveal)").first();
        String masked = number.innerText();
        number.getByText("显示完整").click();
        number.locator("input[name=reason]").fill("核对证件");
        number.getByRole(AriaRole.BUTTON).click();
        page.locator(".revealed").waitFor();
        director.picture("ledger-revealed");

        assertThat(masked).contains("*");
        assertThat(page.locator(".revealed").innerText()).doesNotContain("*");
        assertThat(page.url()).endsWith(page.locator("small").first().innerText());
        assertThat(director.urls()).noneMatch(url -> url.contains("示例"));
    }

    @Test
    void revealsInTasklistToo() {
        Desktop director = desktops.of(DIRECTOR);
        director.openTasklist();
        director.takeTask("提出情形与风险等级");
        director.page().getByText("儿童档案").first().click();
        Locator number = director.page().locator("dd:has(details.reveal)").first();
        number.getByText("显示完整").click();
        number.locator("input[name=reason]").fill("核对证件");
        number.getByRole(AriaRole.BUTTON).click();

        director.page().locator(".revealed").waitFor();
        director.picture("tasklist-revealed");
        assertThat(director.page().locator(".revealed").innerText()).doesNotContain("*");
    }

    @Test
    void showsAnEmergencyEverywhereAlsoInTasklist() {
        Desktop director = desktops.of(DIRECTOR);
        director.open("/ledger");
        String child = director.page().locator("#list a").first().innerText();
        Desktop stranger = desktops.of("reliefdesk.441403100");
        Page page = stranger.page();
        stranger.open("/emergency");
        page.fill("#child", child);
        page.fill("#reason", "深夜在站台遇到走失儿童，须联系监护人");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("调阅"))
                .click();
        stranger.waitForText("查阅依据：应急调阅");
        stranger.picture("emergency");
        stranger.open("/camunda/app/tasklist/default/");
        page.locator(".emergencies").waitFor();
        stranger.picture("emergency-tasklist");

        assertThat(page.locator(".emergencies").innerText()).contains("应急调阅中", child);
    }

    @Test
    void fitsOnAPhoneAndShowsFiguresToTheProvince() {
        Desktop director = desktops.of(DIRECTOR);
        director.page().setViewportSize(390, 800);
        director.open("/ledger");
        director.picture("ledger-phone");

        assertThat(director.page().evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        Desktop province = desktops.of("civilaffairs.44");
        province.open("/ledger");
        province.waitForText("具名查阅");
        province.picture("ledger-province");

        assertThat(province.page().locator("table.list").first().innerText()).contains("天河区");
    }
}
