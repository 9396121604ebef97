package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.correspondence.Addressee;
import org.tongxing.correspondence.Letters;
import org.tongxing.correspondence.NewLetter;
import org.tongxing.scenario.PageVisitor.Page;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Role;
import org.tongxing.support.TongxingTest;

/** Letters (公函) as a desk deals with them on its pages. */
@TongxingTest
class LetterPagesTest {

    private static final AreaCode COUNTY = new AreaCode("441900");
    private static final String ISSUER = "civilaffairs.441900";

    @LocalServerPort
    private int port;

    @Autowired
    private Letters letters;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void leadsADraftThroughItsPagesUntilItIsDelivered() {
        long id = drawnUp(Map.of("subject", "户籍地认定情况", "earlier", "我单位于11月2日电话商请", "contact", "示例科，0769-1234567"));
        String letter = "/letters/" + id;
        PageVisitor desk = new PageVisitor(port, ISSUER);

        assertThat(desk.open("/letters").html()).contains("催办函", "示例县民政局", "CB-441900-2026-000011", letter);
        assertThat(desk.open(letter).html()).contains("待签发", "〔函复期限（日期）：待填写〕", "（签发时编号）");
        Page refused = desk.post(letter + "/issue", List.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("函复期限（日期）：必填");
        Page saved = desk.post(
                letter,
                List.of(
                        Map.entry("to", "示例县民政局"),
                        Map.entry("subject", "户籍地认定情况"),
                        Map.entry("earlier", "我单位于11月2日电话商请"),
                        Map.entry("replyBy", "12月4日<b>"),
                        Map.entry("contact", "示例科，0769-1234567")));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.html()).contains("于12月4日&lt;b&gt;前将办理结果函复");
        Page issued = desk.post(letter + "/issue", List.of());
        assertThat(issued.status()).isEqualTo(200);
        assertThat(issued.html()).contains("待送达", "请打印后送达", "东莞民函〔").doesNotContain(">签发</button>");

        HttpResponse<byte[]> pdf = desk.picture(letter + "/pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(events(id)).contains("letter:pdf " + id, "letter:issue " + id, "letter:open " + id);
        assertThat(desk.open(letter + "/print").html())
                .contains("东莞市民政局", "关于催办户籍地认定情况的函")
                .doesNotContain("<nav");

        assertThat(received(desk, letter, "昨天")).contains("送达日期：应为日期（年-月-日）");
        assertThat(received(desk, letter, LocalDate.now().plusDays(1).toString()))
                .contains("送达日期：不能晚于今天");
        assertThat(received(desk, letter, LocalDate.now().toString()))
                .contains("已送达")
                .doesNotContain("登记送达</button>");
    }

    @Test
    void showsAListByStateAndPage() {
        for (int n = 0; n < 31; n++) {
            drawnUp(Map.of());
        }
        PageVisitor desk = new PageVisitor(port, ISSUER);

        Page first = desk.open("/letters");
        assertThat(first.html()).contains("更早的公函");
        String next = first.html().replaceAll("(?s).*href=\"(/letters\\?state=DRAFTED&amp;before=[0-9]+)\".*", "$1");
        assertThat(desk.open(next.replace("&amp;", "&")).html()).contains("催办函");
        assertThat(desk.open("/letters?state=REPLIED").html()).contains("没有这一状态的公函");
        assertThat(desk.open("/letters?state=ALL").status()).isEqualTo(400);
    }

    @Test
    void drawsADraftBack() {
        long id = drawnUp(Map.of());
        PageVisitor desk = new PageVisitor(port, ISSUER);
        desk.open("/letters/" + id);

        assertThat(desk.post("/letters/" + id + "/withdraw", List.of()).html()).contains("已撤回");
        assertThat(desk.post("/letters/" + id + "/issue", List.of()).status()).isEqualTo(422);
        assertThat(desk.open("/letters/" + id + "/pdf").status()).isEqualTo(404);
    }

    @Test
    void areNotThereForAnybodyElse() {
        long id = drawnUp(Map.of());
        for (String login : List.of("civilaffairs.440106", "childdirector.441900004003", "auditor.441900", "admin")) {
            PageVisitor other = new PageVisitor(port, login);
            assertThat(other.open("/letters").html()).doesNotContain("/letters/" + id);
            assertThat(other.open("/letters/" + id).status()).as(login).isEqualTo(404);
            other.open("/logout");
            assertThat(other.post("/letters/" + id + "/issue", List.of()).status())
                    .as(login)
                    .isEqualTo(404);
        }
        assertThat(new PageVisitor(port, "childdirector.441900004003")
                        .open("/letters")
                        .html())
                .contains("您的岗位不签发公函");
    }

    private long drawnUp(Map<String, String> fields) {
        return letters.drawUp(new NewLetter(
                "page:" + System.nanoTime(),
                "urge",
                new CaseReference("CB-441900-2026-000011"),
                COUNTY,
                Role.CIVIL_AFFAIRS,
                new Addressee(null, "示例县民政局"),
                fields));
    }

    private static String received(PageVisitor desk, String letter, String day) {
        return desk.post(letter + "/received", List.of(Map.entry("receivedOn", day)))
                .html();
    }

    private List<String> events(long letter) {
        return jdbc.sql("SELECT detail FROM audit_event WHERE detail LIKE 'letter:%' AND detail LIKE '% ' || ?")
                .param(letter)
                .query(String.class)
                .list();
    }
}
