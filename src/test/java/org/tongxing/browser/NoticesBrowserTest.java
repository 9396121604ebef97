package org.tongxing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;

/** The count of unread notices in the bar of Tasklist, and the list on a screen and on a phone. */
@BrowserTest
class NoticesBrowserTest {

    private static final String SUPERVISOR = "childsupervisor.440106002";
    private static final String DESK = "childSupervisor@440106002";

    private final Desktops desktops;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    NoticesBrowserTest(Desktops desktops) {
        this.desktops = desktops;
    }

    @BeforeEach
    void tellTheDesk() {
        jdbc.sql("TRUNCATE notice, notice_read").update();
        tell("appointment", NoticeKind.APPOINTMENT, "走访逾期七个工作日，请另派人员走访。");
        tell("danger", NoticeKind.DANGER, "走访中发现险情，已由儿童主任先行处置，请跟进。");
        tell("look", NoticeKind.EMERGENCY_LOOK, "有一次应急调阅报告您，请在“应急调阅”页面查看理由并确认知悉。");
    }

    @Test
    void showsTheCountInTheBarOfTasklistAndLeadsToTheList() {
        Desktop supervisor = desktops.of(SUPERVISOR);
        supervisor.openTasklist();
        Locator bell = supervisor.page().locator(".tx-bell .bell");
        bell.waitFor();
        assertThat(bell.innerText().replaceAll("\\s+", "")).isEqualTo("通知3");
        supervisor.picture("notices-in-tasklist");

        bell.click();
        supervisor.page().waitForURL("**/notices");
        supervisor.picture("notices");
        assertThat(fitsAPhone(supervisor)).isTrue();
        supervisor.picture("notices-phone");
    }

    private static boolean fitsAPhone(Desktop desktop) {
        Page page = desktop.page();
        page.setViewportSize(375, 800);
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    }

    private void tell(String occasion, NoticeKind kind, String text) {
        notices.tell(new Notice("browser:" + occasion, DESK, kind, null, null, text));
    }
}
