package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.correspondence.OrganMailbox;
import org.tongxing.correspondence.OrganMailboxes;
import org.tongxing.scenario.PageVisitor.Page;
import org.tongxing.support.TongxingTest;

/** 机关通讯录: everybody finds an organ's telephone, its area's desks set what is known of it, nobody reads a passphrase. */
@TongxingTest
class OrganPagesTest {

    private static final String PASSPHRASE = "court-passphrase-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private OrganMailboxes mailboxes;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isFoundByAreaAndRole() {
        PageVisitor director = new PageVisitor(port, "childdirector.440106001001");

        Page offices = director.open("/organs?area=441900&role=procuratorate");
        Page nothing = director.open("/organs?area=441403&role=school");

        assertThat(offices.html()).contains("东莞市人民检察院", "以账号办理").doesNotContain("天河区人民检察院", "东莞市教育部门");
        assertThat(nothing.html()).contains("没有符合条件的机关");
        assertThat(director.open("/").html()).contains("机关通讯录");
    }

    @Test
    void isSetByItsCountysDeskAndKeepsItsHistory() {
        String court = organ("court", "441900");
        PageVisitor desk = new PageVisitor(port, "civilaffairs.441900");
        desk.open("/organs/" + court);

        Page set = desk.post("/organs/" + court, entries(given()));
        Page again = desk.post(
                "/organs/" + court, entries(with(given(), "dutyTelephone", "0769-87654321", "passphrase", "")));
        Page everybody = new PageVisitor(port, "childdirector.440106001001").open("/organs/" + court);

        assertThat(set.html()).contains("已保存", "0769-12345678", "08:30-12:00,14:00-17:30", "示例路8号", "以函件办理");
        assertThat(again.html())
                .contains("0769-87654321", "沿革", "0769-12345678", "启用邮箱：court@demo.invalid", "已设定，不更换的不填")
                .doesNotContain(PASSPHRASE);
        assertThat(everybody.html())
                .contains("0769-87654321")
                .doesNotContain("沿革", "court@demo.invalid", PASSPHRASE, "<button type=\"submit\" class=\"primary\">保存");
        assertThat(mailboxes.of(court)).hasValue(new OrganMailbox("court@demo.invalid", PASSPHRASE));
        assertThat(jdbc.sql("SELECT count(*) FROM audit_event WHERE detail = ?")
                        .param("organ:set " + court)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void isNotSetByOthers() {
        String court = organ("court", "440106");
        for (String login :
                List.of("civilaffairs.441900", "childsupervisor.440106001", "court.440106", "datasteward.441900")) {
            PageVisitor other = new PageVisitor(port, login);
            other.open("/absence");

            assertThat(other.post("/organs/" + court, entries(given())).status())
                    .as(login)
                    .isEqualTo(403);
        }
        PageVisitor steward = new PageVisitor(port, "datasteward.44");
        assertThat(steward.open("/organs/" + court).html()).contains("设定");
        assertThat(steward.open("/organs/440106-99").status()).isEqualTo(404);
    }

    @Test
    void namesWhatCannotBeSet() {
        String court = organ("court", "440106");
        PageVisitor steward = new PageVisitor(port, "datasteward.440106");
        steward.open("/organs/" + court);

        Page refused = steward.post(
                "/organs/" + court,
                entries(Map.of(
                        "mode", "FAX",
                        "mailbox", "court at demo",
                        "passphrase", "short",
                        "hours", "12:00-08:30",
                        "dutyTelephone", "12345678")));
        Page withoutPassphrase =
                steward.post("/organs/" + court, entries(with(given(), "passphrase", "", "hours", "9点到5点")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("办理方式：不是可选的项目", "机关邮箱：不是有效的电子邮箱地址", "文件口令：应为12至64个字符", "办公时间：应为", "24小时值班电话：应为带区号的固定电话")
                .contains("court at demo")
                .doesNotContain("value=\"short\"");
        assertThat(withoutPassphrase.html()).contains("文件口令：必填", "办公时间：应为");
        assertThat(mailboxes.of(court)).isEmpty();
    }

    @Test
    void takesAMailboxAway() {
        String office = organ("justice", "441900");
        PageVisitor desk = new PageVisitor(port, "civilaffairs.441900");
        desk.open("/organs/" + office);
        desk.post("/organs/" + office, entries(given()));

        Page paper =
                desk.post("/organs/" + office, entries(with(given(), "mailbox", "", "passphrase", "", "hours", "全天")));

        assertThat(paper.html()).contains("停用邮箱：court@demo.invalid", "全天");
        assertThat(mailboxes.of(office)).isEmpty();
    }

    private String organ(String role, String area) {
        return jdbc.sql("SELECT id FROM organ WHERE role = ? AND area = ?")
                .params(role, area)
                .query(String.class)
                .single();
    }

    private static Map<String, String> given() {
        return Map.of(
                "mode", "LETTER",
                "mailbox", "court@demo.invalid",
                "passphrase", PASSPHRASE,
                "postalAddress", "东莞市示例路8号",
                "hours", "8:30—12:00，14:00—17:30",
                "dutyTelephone", "0769-12345678");
    }

    private static Map<String, String> with(Map<String, String> given, String... changes) {
        Map<String, String> changed = new HashMap<>(given);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }

    private static List<Map.Entry<String, String>> entries(Map<String, String> values) {
        return List.copyOf(values.entrySet());
    }
}
