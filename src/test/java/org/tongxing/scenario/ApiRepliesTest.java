package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.correspondence.Letters;
import org.tongxing.correspondence.OrganMailboxes;
import org.tongxing.shared.Role;
import org.tongxing.support.ScannedFiles;
import org.tongxing.support.SentLetters;
import org.tongxing.support.TongxingTest;

/** Another system answers a letter in the name of an account of the addressed organ. */
@TongxingTest
class ApiRepliesTest {

    private static final String SCHOOLS = "education.440106";
    private static final String NUMBER = "穗天教函〔2026〕5号";

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

    private EngineClient client;
    private SentLetters sent;
    private long letter;

    @BeforeEach
    void sendALetter() {
        client = new EngineClient(port);
        sent = new SentLetters(letters, mailboxes, jdbc);
        letter = sent.to(Role.EDUCATION);
    }

    @Test
    void takesAnAnswerOnce() {
        EngineClient.Answer answered = client.post(SCHOOLS, path(), reply());
        EngineClient.Answer again = client.post(SCHOOLS, path(), reply());

        assertThat(answered.status()).isEqualTo(201);
        assertThat(answered.body().path("letterId").asLong()).isEqualTo(letter);
        assertThat(answered.body().path("letterNumber").asText()).isEqualTo(sent.number(letter));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("violations").get(0).path("message").asText())
                .contains("已经答复");
        assertThat(sent.state(letter)).isEqualTo("REPLIED");
    }

    @Test
    void takesAFileWithIt() {
        HttpResponse<String> answered = FormUpload.of(typed())
                .file("attachment", "reply.docx", ScannedFiles.docx())
                .to(address(), PlainBrowser.basic(SCHOOLS, "tongxing-demo"));

        assertThat(answered.statusCode()).isEqualTo(201);
        assertThat(jdbc.sql("SELECT media_type FROM attachment WHERE letter = ?")
                        .param(letter)
                        .query(String.class)
                        .single())
                .contains("wordprocessingml");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        HttpResponse<String> large = FormUpload.of(typed())
                .file("attachment", "reply.pdf", new byte[60 * 1024 * 1024])
                .to(address(), PlainBrowser.basic(SCHOOLS, "tongxing-demo"));

        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("单个文件不能超过10MB");
        assertThat(sent.state(letter)).isEqualTo("SENT");
    }

    @Test
    void isForAccountsOfTheAddressedOrgan() {
        assertThat(new PlainBrowser(port).post(path(), Map.of()).statusCode()).isIn(401, 403);
        assertThat(client.post(SentLetters.ISSUER, path(), reply()).status()).isEqualTo(403);
        assertThat(client.post("court.440106", path(), reply()).status()).isEqualTo(404);
        assertThat(client.post(SCHOOLS, "/api/letters/0/replies", reply()).status())
                .isEqualTo(404);
    }

    @Test
    void namesEveryFieldThatBreaksARule() {
        Map<String, Object> bad = new HashMap<>(reply());
        bad.put("outcome", "MAYBE");
        bad.put("documentDate", "去年");
        bad.remove("text");
        Map<String, Object> unknown = new HashMap<>(reply());
        unknown.put("secret", 1);

        EngineClient.Answer refused = client.post(SCHOOLS, path(), bad);
        EngineClient.Answer strange = client.post(SCHOOLS, path(), unknown);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("violations").findValuesAsText("field"))
                .containsExactlyInAnyOrder("outcome", "documentDate", "text");
        assertThat(strange.status()).isEqualTo(422);
        assertThat(strange.body().path("violations").findValuesAsText("field")).contains("secret");
        assertThat(sent.state(letter)).isEqualTo("SENT");
    }

    private Map<String, Object> reply() {
        return new HashMap<>(typed());
    }

    private Map<String, String> typed() {
        return Map.of(
                "outcome",
                "OTHER",
                "documentNumber",
                NUMBER,
                "documentDate",
                LocalDate.now(clock).toString(),
                "text",
                "已安排入学，详见附件。");
    }

    private String path() {
        return "/api/letters/" + letter + "/replies";
    }

    private String address() {
        return "http://localhost:" + port + path();
    }
}
