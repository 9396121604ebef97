package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.correspondence.Letters;
import org.tongxing.correspondence.OrganMailboxes;
import org.tongxing.scenario.PageVisitor.Page;
import org.tongxing.shared.Role;
import org.tongxing.support.ScannedFiles;
import org.tongxing.support.SentLetters;
import org.tongxing.support.TongxingTest;

/** How an organ answers a letter on the link's page, and how our desk enters what came on paper. */
@TongxingTest
class ReplyPagesTest {

    private static final String NUMBER = "穗天卫函〔2026〕8号";
    private static final String TEXT = "已为该儿童预约评估。";

    @LocalServerPort
    private int port;

    @Autowired
    private Letters letters;

    @Autowired
    private OrganMailboxes mailboxes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private SentLetters sent;
    private long letter;
    private String page = "";

    @BeforeEach
    void sendALetter() {
        sent = new SentLetters(letters, mailboxes, jdbc);
        letter = sent.to(Role.HEALTH);
        page = "/reply/" + sent.token(letter);
    }

    @Test
    void showsAStrangerTheNumberOfTheLetterAndNothingElseOfIt() {
        HttpResponse<String> form = new PlainBrowser(port).get(page);

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body())
                .contains(sent.number(letter), "验证码", "答复结果", "来文文号", "成文日期", "答复内容", "附件")
                .doesNotContain("CC-440106", "示例事项", "示例联系人", "/ledger", "退出");
        assertThat(form.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow, noarchive");
        assertThat(form.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(form.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void takesAnAnswerWithAFileAndSaysTheSecondTimeThatItIsAnswered() {
        HttpResponse<String> answered = FormUpload.of(answer(sent.code(letter)))
                .file("attachment", "scan.pdf", ScannedFiles.pdf())
                .to(address());
        HttpResponse<String> again = FormUpload.of(answer(sent.code(letter))).to(address());
        HttpResponse<String> opened = new PlainBrowser(port).get(page);

        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.body()).contains("公函" + sent.number(letter) + "已答复");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("该公函已经答复，不能重复答复");
        assertThat(opened.statusCode()).isEqualTo(409);
        assertThat(sent.state(letter)).isEqualTo("REPLIED");
        assertThat(new PageVisitor(port, SentLetters.ISSUER)
                        .open("/letters/" + letter + "/reply")
                        .html())
                .contains(NUMBER, "下载");
    }

    @Test
    void saysOfAnUnknownLinkThatThereIsNone() {
        HttpResponse<String> unknown = new PlainBrowser(port).get("/reply/abc");
        HttpResponse<String> sentThere =
                FormUpload.of(answer("12345678")).to("http://localhost:" + port + "/reply/abc");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("没有这个答复链接");
        assertThat(sentThere.statusCode()).isEqualTo(404);
    }

    @Test
    void keepsWhatWasTypedBesideAWrongCodeAndMakesTheSixthWait() {
        String wrong = sent.code(letter).equals("00000000") ? "00000001" : "00000000";
        HttpResponse<String> first = FormUpload.of(answer(wrong)).to(address());
        for (int again = 2; again <= 5; again++) {
            FormUpload.of(answer(wrong)).to(address());
        }
        HttpResponse<String> sixth = FormUpload.of(answer(sent.code(letter))).to(address());

        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(first.body()).contains("验证码：不正确", NUMBER, TEXT);
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
        assertThat(sixth.body()).contains("填错次数过多");
        assertThat(sent.state(letter)).isEqualTo("SENT");
    }

    @Test
    void refusesAProgramThatCallsItselfADocumentAndAFileOfSixtyMegabytes() {
        HttpResponse<String> program = FormUpload.of(answer(sent.code(letter)))
                .file("attachment", "reply.docx", ScannedFiles.exe())
                .to(address());
        HttpResponse<String> large = FormUpload.of(answer(sent.code(letter)))
                .file("attachment", "reply.pdf", new byte[60 * 1024 * 1024])
                .to(address());

        assertThat(program.statusCode()).isEqualTo(422);
        assertThat(program.body()).contains("附件：只能上传PDF、JPG、PNG、DOCX格式的文件", TEXT);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("附件：单个文件不能超过10MB");
        assertThat(sent.state(letter)).isEqualTo("SENT");
    }

    @Test
    void letsTheDeskEnterWhatCameOnPaperAndAnotherPersonCompareIt() {
        PageVisitor first = new PageVisitor(port, SentLetters.ISSUER);
        PageVisitor second = new PageVisitor(port, SentLetters.COLLEAGUE);
        String entry = "/letters/" + letter + "/reply";
        Map<String, String> given = new HashMap<>(answer(""));
        given.put("receivedOn", LocalDate.now(clock).toString());

        Page empty = first.open(entry);
        Page without = first.upload(entry, List.copyOf(given.entrySet()), "attachment", new byte[0]);
        Page entered = first.upload(entry, List.copyOf(given.entrySet()), "attachment", ScannedFiles.pdf());
        Page seen = second.open(entry);
        Page agreed = second.post(entry + "/compare", List.of(Map.entry("decision", "AGREE")));

        assertThat(empty.html()).contains("代为登记（代录）", "扫描件");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.html()).contains("附件：文件是空的", TEXT);
        assertThat(entered.html()).contains("您是代录人，请另一人比对", NUMBER).doesNotContain("与扫描件一致</button>");
        assertThat(seen.html()).contains("与扫描件一致", "退回重录", TEXT);
        assertThat(agreed.html()).contains("来文", NUMBER, "已复函");
        assertThat(sent.state(letter)).isEqualTo("REPLIED");
    }

    @Test
    void givesTheScanToTheDeskAloneAndPutsEachLookOnTheRecord() {
        FormUpload.of(answer(sent.code(letter)))
                .file("attachment", "scan.pdf", ScannedFiles.pdf())
                .to(address());
        PageVisitor desk = new PageVisitor(port, SentLetters.ISSUER);
        Matcher scan = Pattern.compile("/letters/\\d+/attachments/\\d+")
                .matcher(desk.open("/letters/" + letter + "/reply").html());
        assertThat(scan.find()).isTrue();

        HttpResponse<byte[]> own = desk.picture(scan.group());
        HttpResponse<byte[]> foreign = new PageVisitor(port, "civilaffairs.441900").picture(scan.group());

        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).isEqualTo(ScannedFiles.pdf());
        assertThat(own.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment; filename=");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_event WHERE login = ? AND detail LIKE 'letter:attachment %'")
                        .param(SentLetters.ISSUER)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void tellsTheDeskWhoseFileIsTooLargeThatItIs() {
        PageVisitor desk = new PageVisitor(port, SentLetters.ISSUER);
        String entry = "/letters/" + letter + "/reply";
        desk.open(entry);

        Page large = desk.upload(entry, List.of(), "attachment", new byte[60 * 1024 * 1024]);

        HttpResponse<String> page = FormUpload.of(Map.of())
                .file("attachment", "scan.pdf", new byte[60 * 1024 * 1024])
                .to("http://localhost:" + port + entry, "Accept", "text/html");

        assertThat(large.status()).isEqualTo(413);
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("文件太大，没有保存", "不能超过10MB");
    }

    @Test
    void sendsANewLinkFromThePageOfTheLetter() {
        PageVisitor desk = new PageVisitor(port, SentLetters.ISSUER);
        String old = page;
        desk.open("/letters/" + letter + "/reply");

        desk.post("/letters/" + letter + "/reply/link", List.of());

        assertThat(new PlainBrowser(port).get(old).statusCode()).isEqualTo(410);
        assertThat(new PlainBrowser(port).get("/reply/" + sent.token(letter)).statusCode())
                .isEqualTo(200);
    }

    private Map<String, String> answer(String code) {
        return Map.of(
                "code", code,
                "outcome", "AGREED",
                "documentNumber", NUMBER,
                "documentDate", LocalDate.now(clock).toString(),
                "text", TEXT);
    }

    private String address() {
        return "http://localhost:" + port + page;
    }
}
