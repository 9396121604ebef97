package org.tongxing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.area.Areas;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.support.RoundLists;

/** The list of a community's half-yearly update (半年动态更新) in a real browser: by mouse, by keyboard, on a phone. */
@BrowserTest
class RoundBrowserTest {

    private final Desktops desktops;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ChildRecords children;

    @Autowired
    private Areas areas;

    @Autowired
    private Clock clock;

    private String reference = "";
    private String director = "";

    RoundBrowserTest(Desktops desktops) {
        this.desktops = desktops;
    }

    @BeforeEach
    void openAnUpdateOfSixtyChildren() {
        RoundLists lists = new RoundLists(jdbc, children, areas);
        String community = lists.community();
        reference = lists.open(community, LocalDate.of(2026, 12, 31), LocalDate.now(clock));
        director = lists.hire("childDirector", community);
        IntStream.range(0, 60).forEach(i -> lists.line(reference, "陈童" + (char) ('一' + i), i < 3));
    }

    @Test
    void settlesAChildInPlaceAndGoesOnFromThere() {
        Desktop desk = desktops.of(director);
        Page page = desk.page();
        desk.open(list());
        desk.picture("round");
        assertThat(rows(page).count()).isEqualTo(50);

        press(page, "更多");
        page.waitForCondition(() -> rows(page).count() == 60);
        page.getByLabel("电话").check();
        press(page, "无变化");
        desk.waitForText("已核对 1 / 60 名");
        desk.picture("round-settled");

        assertThat(page.locator("tr .done").first().innerText()).startsWith("无变化（电话）");
        assertThat(rows(page).count()).isEqualTo(60);
        assertThat(page.locator("#rest button").innerText()).isEqualTo("全村（社区）其余57名均无变化");
        assertThat(desk.urls()).noneMatch(url -> url.contains("陈"));
    }

    @Test
    void asksForTheMethodBesideTheChild() {
        Desktop desk = desktops.of(director);
        desk.open(list());
        press(desk.page(), "无变化");
        desk.waitForText("请先选择核对方式");

        assertThat(desk.page().locator("#progress").innerText()).contains("已核对 0 / 60 名");
    }

    @Test
    void isWorkedThroughByKeyboard() {
        Desktop desk = desktops.of(director);
        Page page = desk.page();
        desk.open(list());
        page.getByLabel("上门").focus();
        page.keyboard().press("Space");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("无变化").setExact(true))
                .first()
                .focus();
        page.keyboard().press("Enter");
        desk.waitForText("已核对 1 / 60 名");
        page.keyboard().press("Tab");

        assertThat(page.evaluate("() => document.activeElement.closest('tr') !== null"))
                .isEqualTo(true);
    }

    @Test
    void goesOnAfterALostConnection() {
        Desktop desk = desktops.of(director);
        Page page = desk.page();
        desk.open(list());
        page.getByLabel("电话").check();
        page.context().setOffline(true);
        press(page, "有变化");
        page.context().setOffline(false);
        press(page, "有变化");
        desk.waitForText("已核对 1 / 60 名");

        page.reload();
        assertThat(page.locator("#progress").innerText()).contains("已核对 1 / 60 名");
    }

    @Test
    void confirmsTheRestOfThePageAndFitsOnAPhone() {
        Desktop desk = desktops.of(director);
        Page page = desk.page();
        page.setViewportSize(390, 844);
        desk.open(list());
        desk.picture("round-phone");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        page.locator("tr .answers").first().scrollIntoViewIfNeeded();
        desk.picture("round-phone-line");

        page.getByLabel("学校名单").check();
        press(page, "本页其余均无变化");
        desk.waitForText("已将47名儿童核对为无变化（学校名单）。");
        page.locator("#newGrid").fill("东片网格");
        press(page, "新设");
        desk.waitForText("已设网格：东片网格。");
        page.locator("input[name=picked]").first().check();
        press(page, "分配勾选的儿童");
        desk.waitForText("已将1名儿童分到东片网格。");
        desk.picture("round-phone-grids");

        assertThat(page.locator("#progress").innerText()).contains("已核对 47 / 60 名");
        page.waitForCondition(() -> rows(page).count() == 13);
    }

    private static Locator rows(Page page) {
        return page.locator("tbody tr[id^=ET]");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private String list() {
        return "/rounds/" + reference;
    }
}
