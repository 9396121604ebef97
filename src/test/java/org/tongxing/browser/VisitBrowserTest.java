package org.tongxing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.support.CameraPhotos;
import org.tongxing.support.RegistrationForms;
import org.tongxing.support.Visits;
import org.tongxing.workflow.Desk;

/** A visit as it is recorded at the door, on a phone of 390 px. */
@BrowserTest
class VisitBrowserTest {

    private static final String COMMUNITY = "441403100002";
    private static final String DIRECTOR = "childdirector." + COMMUNITY;
    private static final int PHONE_WIDTH = 390;

    private final Desktops desktops;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    VisitBrowserTest(Desktops desktops) {
        this.desktops = desktops;
    }

    @Test
    void recordsAVisitOnAPhoneWithAPhotoAndADraftThatSurvivesAReload() {
        Visits visits = new Visits(desk, jdbc, COMMUNITY);
        String child = visits.planned(RegistrationForms.inHardship(COMMUNITY));
        String task = visits.task(child, "userTask_recordVisit");
        Desktop director = desktops.phoneOf(DIRECTOR);
        Page page = director.page();
        page.locator("a.narrow[href='/visit/" + task + "']").click();
        director.waitForText("走访记录");
        director.wholePicture("visit-phone");
        fitsThePhone(page);

        page.getByText("入户").first().click();
        page.fill("#childWish", "想和妈妈一起过生日");
        director.waitForText("已自动保存草稿");
        page.reload();
        assertThat(page.inputValue("#childWish")).isEqualTo("想和妈妈一起过生日");
        assertThat(page.locator("input[name=mode][value=HOME]").isChecked()).isTrue();

        page.setInputFiles("#photo", new FilePayload("IMG_1.jpg", "image/jpeg", CameraPhotos.jpeg(900, 600, 6)));
        page.locator("#photos li img").waitFor();
        page.setInputFiles("#photo", new FilePayload("IMG_2.jpg", "image/jpeg", "MZ program".getBytes()));
        director.waitForText("只能上传JPG或者PNG格式的照片");
        page.setInputFiles("#photo", new FilePayload("IMG_3.jpg", "image/jpeg", new byte[11 * 1024 * 1024]));
        director.waitForText("单张照片不能超过10MB");
        assertThat(page.locator("#photos li").count()).isOne();

        assertThat(page.locator(".call").isVisible()).isFalse();
        page.locator("#danger").focus();
        page.keyboard().press("Space");
        page.locator(".call").waitFor();
        assertThat(page.locator(".call").getAttribute("href")).isEqualTo("tel:110");
        director.wholePicture("visit-danger");
        page.keyboard().press("Space");

        page.getByText("提交走访记录").click();
        director.waitForText("请更正以下内容后再提交");
        director.wholePicture("visit-refused");
        page.locator("#childSeen").check();
        page.locator("input[name=livingConditions][value=GOOD]").check();
        page.getByText("提交走访记录").click();
        director.waitForText("走访记录已提交");
        director.picture("visit-submitted");
        assertThat(director.urls()).as("addresses go into logs").noneMatch(url -> url.contains("生日"));
        desk.runJobs();
        seesThePhotoAndWhatHasNotChanged(visits, child);
        seesTheTownshipsDesks();
    }

    private void seesThePhotoAndWhatHasNotChanged(Visits visits, String child) {
        Desktop director = desktops.phoneOf(DIRECTOR);
        Page page = director.page();
        director.open("/ledger/" + child);
        page.getByText("照片（1张）").click();
        page.locator(".pictures img").waitFor();
        page.waitForCondition(
                () -> (Integer) page.evaluate("document.querySelector('.pictures img').naturalWidth") > 0);
        director.picture("visit-dossier");

        director.open("/visit/" + visits.task(child, "userTask_recordVisit"));
        page.locator("#unchanged").check();
        assertThat(page.locator("input[name=livingConditions][value=GOOD]").isChecked())
                .isTrue();
        director.wholePicture("visit-unchanged");
        page.locator("input[name=livingConditions][value=PROBLEM]").check();
        assertThat(page.locator("#unchanged").isChecked()).isFalse();
    }

    private void seesTheTownshipsDesks() {
        Desktop township = desktops.phoneOf("childsupervisor." + COMMUNITY.substring(0, 9));
        township.wholePicture("today-team-phone");
        township.page()
                .locator("a[href='/team/childDirector@" + COMMUNITY + "']")
                .click();
        township.waitForText("记录走访情况");
        township.wholePicture("team-desk-phone");
    }

    /** Nothing wider than the screen, nothing to press that is smaller than a thumb. */
    private static void fitsThePhone(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE_WIDTH);
        for (String pressed :
                List.of("main button:visible", "main .option:visible", "main select", "main .button:visible")) {
            for (Locator one : page.locator(pressed).all()) {
                assertThat(one.boundingBox().height).as(pressed).isGreaterThanOrEqualTo(44);
            }
        }
    }
}
