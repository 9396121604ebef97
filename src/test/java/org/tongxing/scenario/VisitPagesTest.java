package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.scenario.PageVisitor.Page;
import org.tongxing.support.CameraPhotos;
import org.tongxing.support.RegistrationForms;
import org.tongxing.support.TongxingTest;
import org.tongxing.support.Visits;
import org.tongxing.workflow.Desk;

/** The visit on a phone, as a browser without scripts sees it. */
@TongxingTest
class VisitPagesTest {

    private static final String COMMUNITY = "440106002010";
    private static final String DIRECTOR = "childdirector." + COMMUNITY;
    private static final String NEIGHBOUR = "childdirector.440106002008";
    private static final String TOWNSHIP = "childsupervisor.440106002";
    private static final Pattern PHOTO = Pattern.compile("(/visits?/[^\"]*photos/\\d+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Desk desk;

    @Autowired
    private Clock clock;

    private Visits visits;
    private PageVisitor director;
    private String guardian = "";
    private String child = "";
    private String page = "";

    @BeforeEach
    void planAVisit() {
        visits = new Visits(desk, jdbc, COMMUNITY);
        Map<String, Object> form = RegistrationForms.inHardship(COMMUNITY);
        guardian = String.valueOf(form.get("guardianName"));
        child = visits.planned(form);
        page = "/visit/" + visits.task(child, "userTask_recordVisit");
        director = new PageVisitor(port, DIRECTOR);
    }

    @Test
    void showsWhomToVisitAndRecordsWhatWasFound() {
        Page form = director.open(page);
        Page sent = director.post(page, visit(entry("livingConditions", "ATTENTION")));

        assertThat(form.html())
                .contains("示例童·", "此前尚未走访", "当面见到儿童", "与儿童单独交谈", "监护人在场", "拨打110", "第一百一十二条")
                .doesNotContain("未变化");
        assertThat(sent.html()).contains("走访记录已提交（HV-440106-", "今日");
        assertThat(jdbc.sql("SELECT living_conditions FROM visit_record JOIN visit ON visit.id = visit_id"
                                + " WHERE child_id = ?")
                        .param(child)
                        .query(String.class)
                        .single())
                .isEqualTo("ATTENTION");
    }

    @Test
    void takesOneTickForWhatHasNotChangedSinceTheLastVisit() {
        director.open(page);
        director.post(page, visit(entry("livingConditions", "ATTENTION"), entry("schooling", "GOOD")));
        desk.runJobs();
        String next = "/visit/" + visits.task(child, "userTask_recordVisit");

        Page form = director.open(next);
        director.post(next, visit(entry("unchanged", "true"), entry("schooling", "PROBLEM")));

        assertThat(form.html()).contains("上次走访：", "未变化（需关注）", "未变化（良好）");
        assertThat(jdbc.sql(
                                """
                                SELECT concat_ws(',', living_conditions, schooling, psychology)
                                FROM visit_record JOIN visit ON visit.id = visit_id
                                WHERE child_id = ? ORDER BY visit_record.id DESC LIMIT 1
                                """)
                        .param(child)
                        .query(String.class)
                        .single())
                .isEqualTo("ATTENTION,PROBLEM");
    }

    @Test
    void hasALineForEachBrotherAndSisterOfTheHousehold() {
        Map<String, Object> brother = RegistrationForms.inHardship(COMMUNITY);
        brother.put("guardianName", guardian);
        String other = visits.registered(brother);

        Page form = director.open(page);
        director.post(page, visit(entry("alsoSeen", other)));

        assertThat(form.html()).contains("同户儿童（见到的请勾选）", "value=\"" + other + "\"");
        assertThat(jdbc.sql("SELECT seen_in_person FROM visit_line WHERE child_id = ?")
                        .param(other)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndLosesNothing() {
        director.open(page);

        Page refused = director.post(
                page,
                List.of(
                        entry("visitedAt", LocalDate.now(clock).plusDays(1).toString()),
                        entry("mode", "HOME"),
                        entry("spokeAlone", "true"),
                        entry("childWish", "想去图书馆")));

        assertThat(refused.html())
                .contains("请更正以下内容后再提交", "id=\"visitedAt-why\"", "不能晚于今天", "未见到儿童，不能填写与儿童单独交谈", "想去图书馆");
        assertThat(director.open(page).html()).contains("想去图书馆");
    }

    @Test
    void asksNothingOfAChildWhoWasNotMet() {
        director.open(page);

        Page sent = director.post(
                page,
                List.of(
                        entry("visitedAt", LocalDate.now(clock).toString()),
                        entry("mode", "NOT_AT_HOME"),
                        entry("childSeen", "true"),
                        entry("livingConditions", "GOOD")));

        assertThat(sent.html()).contains("走访记录已提交");
    }

    @Test
    void keepsADraftThatTheNextOpeningShows() {
        director.open(page);

        Page kept = director.post(page + "/draft", visit(entry("note", "楼下有狗")));

        assertThat(kept.html()).contains("已自动保存草稿");
        assertThat(director.open(page).html()).contains("楼下有狗").containsPattern("value=\"HOME\" checked");
    }

    @Test
    void isThereForNobodyElseAndSaysWhenSomebodyElseHasDoneIt() {
        PageVisitor neighbour = new PageVisitor(port, NEIGHBOUR);
        neighbour.open("/register");
        assertThat(neighbour.open(page).status()).isEqualTo(404);
        assertThat(neighbour.post(page, visit()).status()).isEqualTo(404);
        assertThat(director.open("/visit/none").status()).isEqualTo(404);
        director.open(page);

        jdbc.sql("UPDATE act_ru_task SET assignee_ = 'somebody.else' WHERE id_ = ?")
                .param(page.substring("/visit/".length()))
                .update();
        Page taken = director.post(page, visit());

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.html()).contains("该任务已由他人办理");
    }

    @Test
    void saysThatOneHasDoneItOneself() {
        director.open(page);
        director.post(page, visit());

        Page again = director.open(page);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html()).contains("该任务您已办理");
    }

    @Test
    void leadsANarrowScreenFromTheStartPageToTheVisit() {
        assertThat(director.open("/").html()).contains("class=\"narrow\" href=\"" + page + "\"");
    }

    @Test
    void showsAPhotoInTheDossierToThoseWhoSeeTheVisitAndNothingOfWhereItWasTaken() {
        director.open(page);

        Page added = director.upload(page + "/photos", "photo", "a.jpg", CameraPhotos.jpeg(640, 480, 6));
        String draft = photoIn(added.html());
        assertThat(director.picture(draft).headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(new PageVisitor(port, TOWNSHIP).picture(draft).statusCode()).isEqualTo(404);
        String number = draft.substring(draft.lastIndexOf('/') + 1);
        assertThat(director.picture("/visits/photos/" + number).statusCode()).isEqualTo(404);
        director.open(page);
        director.post(page, visit());

        PageVisitor township = new PageVisitor(port, TOWNSHIP);
        String shown = photoIn(township.open("/ledger/" + child).html());
        byte[] picture = township.picture(shown).body();
        assertThat(picture[0]).isEqualTo((byte) 0xFF);
        assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain(CameraPhotos.PLACE, "Exif");
        assertThat(new PageVisitor(port, NEIGHBOUR).picture(shown).statusCode()).isEqualTo(404);
        assertThat(new PageVisitor(port, "supervisor.440106").picture(shown).statusCode())
                .isEqualTo(404);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_event WHERE child_id = ? AND detail = 'VISIT_PHOTO'")
                        .param(child)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void takesAPhotoAwayAgain() {
        director.open(page);
        String photo = photoIn(director.upload(page + "/photos", "photo", "a.png", CameraPhotos.png(60, 40))
                .html());

        director.open(page);
        director.post(photo + "/remove", List.of());

        assertThat(director.picture(photo).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoPhotoWhatIsTooLargeAndTheTenth() {
        director.open(page);

        Page program = director.upload(
                page + "/photos", "photo", "photo.jpg", "MZ\0\0program".getBytes(StandardCharsets.UTF_8));
        director.open(page);
        Page large = director.upload(page + "/photos", "photo", "photo.jpg", new byte[60 * 1024 * 1024]);
        director.open(page);
        for (int i = 0; i < 9; i++) {
            director.upload(page + "/photos", "photo", "a.png", CameraPhotos.png(30, 20));
        }
        Page tenth = director.upload(page + "/photos", "photo", "a.png", CameraPhotos.png(30, 20));

        assertThat(program.status()).isEqualTo(422);
        assertThat(program.html()).contains("只能上传JPG或者PNG格式的照片");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.html()).contains("单张照片不能超过10MB");
        assertThat(tenth.status()).isEqualTo(422);
        assertThat(tenth.html()).contains("每次走访最多9张照片");
    }

    private static String photoIn(String html) {
        Matcher found = PHOTO.matcher(html);
        assertThat(found.find()).as(html).isTrue();
        return found.group(1);
    }

    @SafeVarargs
    private List<Map.Entry<String, String>> visit(Map.Entry<String, String>... more) {
        List<Map.Entry<String, String>> values = new ArrayList<>(List.of(
                entry("visitedAt", LocalDate.now(clock).toString()),
                entry("mode", "HOME"),
                entry("childSeen", "true"),
                entry("findings", "照料情况平稳")));
        values.addAll(List.of(more));
        return values;
    }

    private static Map.Entry<String, String> entry(String key, String value) {
        return Map.entry(key, value);
    }
}
