package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tongxing.support.TongxingTest;

/** Signing in, staying, being sent away and leaving, as a browser and a machine meet it. */
@TongxingTest
class SignInTest {

    private static final String RIGHT = "tongxing-demo";

    private final String login = "test." + UUID.randomUUID();
    private final String unknown = "test." + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder encoder;

    private PlainBrowser browser;

    @BeforeEach
    void hire() {
        jdbc.sql("INSERT INTO staff (login, display_name, password_hash) VALUES (?, '示例', ?)")
                .params(login, encoder.encode(RIGHT))
                .update();
        browser = new PlainBrowser(port);
    }

    // Too many failures

    @Test
    void makesKnownAndUnknownWaitInTheSameWordsOnThePage() {
        for (String typed : List.of(login, unknown)) {
            for (int i = 0; i < 5; i++) {
                assertThat(refusal(typed, "wrong")).isEqualTo("账号或密码不正确。");
            }

            assertThat(refusal(typed, RIGHT)).matches("登录失败次数过多，请在\\d+秒后再试。");
        }
    }

    @Test
    void tellsMachinesHowLongToWait() {
        for (String typed : List.of(login, unknown)) {
            for (int i = 0; i < 5; i++) {
                assertThat(machine(typed, "wrong").headers().firstValue("Retry-After"))
                        .isEmpty();
            }

            HttpResponse<String> answer = machine(typed, RIGHT);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 30L);
        }
    }

    @Test
    void refusesTwoThousandWrongPasswords() {
        browser.get("/sign-in");
        for (int i = 0; i < 1_000; i++) {
            assertThat(machine(login, "wrong" + i).statusCode()).isEqualTo(401);
            assertThat(browser.post("/sign-in", Map.of("username", login, "password", "wrong" + i))
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(where -> assertThat(where).endsWith("/sign-in?error"));
        }

        assertThat(machine(login, RIGHT).statusCode()).isEqualTo(401);
        assertThat(recorded(login)).contains("SIGN_IN_FAILED", "SIGN_IN_LOCKED").hasSizeLessThan(20);
    }

    // The session

    @Test
    void givesTheSessionANewNameAtSignIn() {
        browser.get("/sign-in");
        String before = browser.session();

        HttpResponse<String> answer = browser.signIn(login, RIGHT);

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/");
        assertThat(before).isNotEmpty();
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsItsCookieFromScriptsAndOtherSites() {
        HttpResponse<String> answer = browser.get("/sign-in");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("JSESSIONID=")
                .contains("HttpOnly", "SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/register", "/camunda/app/tasklist/default/"})
    void saysThatASessionHasEnded(String path) {
        assertThat(location(browser.get(path))).endsWith("/sign-in");

        browser.letTheSessionEnd();

        assertThat(location(browser.get(path))).endsWith("/sign-in?expired");
        assertThat(browser.get("/sign-in?expired").body()).contains("登录已超时，请重新登录。");
    }

    @ParameterizedTest
    @CsvSource({
        "/dossier/task/1,Sec-Fetch-Mode,cors",
        "/dossier/task/1,X-Requested-With,XMLHttpRequest",
        "/register,HX-Request,true",
        "/camunda/api/engine/engine/default/task,Accept,*/*",
        "/api/children,Accept,*/*"
    })
    void answersScriptsPlainlyWhenASessionHasEnded(String path, String header, String value) {
        browser.letTheSessionEnd();

        HttpResponse<String> answer = browser.get(path, header, value);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void leadsAFormOfAnEndedSessionToSignInAndAStaleOneToAClearPage() {
        browser.signIn(login, RIGHT);
        browser.forgetToken();

        HttpResponse<String> stale = browser.post("/register/review", Map.of(), "Accept", "text/html");
        assertThat(stale.statusCode()).isEqualTo(403);
        assertThat(stale.body()).contains("页面已过期，未作任何更改").doesNotContain("Exception", "org.");

        browser.letTheSessionEnd();
        assertThat(location(browser.post("/register/review", Map.of()))).endsWith("/sign-in?expired");
    }

    @Test
    void leadsASignInPageThatWasOpenTooLongToAFreshOne() {
        browser.get("/sign-in");
        browser.letTheSessionEnd();

        assertThat(location(browser.post("/sign-in", Map.of("username", login, "password", RIGHT))))
                .endsWith("/sign-in?expired");
    }

    @Test
    void shutsOutAnAccountThatIsClosed() {
        jdbc.sql("UPDATE staff SET enabled = false WHERE login = ?")
                .param(login)
                .update();

        assertThat(refusal(login, RIGHT)).isEqualTo("账号或密码不正确。");
    }

    // Leaving

    @Test
    void leavesOnlyByAFormWithItsToken() {
        browser.signIn(login, RIGHT);

        assertThat(browser.get("/logout").body()).contains("退出童行？");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        browser.forgetToken();
        assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        browser.get("/logout");
        assertThat(location(browser.post("/logout", Map.of()))).endsWith("/sign-in?out");
        assertThat(location(browser.get("/"))).endsWith("/sign-in");
    }

    @Test
    void putsComingAndLeavingOnTheRecord() {
        browser.signIn(login, "wrong");
        browser.signIn(login, RIGHT);
        browser.get("/logout");
        browser.post("/logout", Map.of());
        machine(login, RIGHT);
        machine(login, RIGHT);

        assertThat(recorded(login))
                .filteredOn(action -> action.startsWith("SIGN"))
                .containsExactly("SIGN_IN_FAILED", "SIGNED_IN", "SIGNED_OUT");
    }

    private String refusal(String typed, String password) {
        assertThat(location(browser.signIn(typed, password))).endsWith("/sign-in?error");
        String page = browser.get("/sign-in?error").body();
        int start = page.indexOf("role=\"alert\">") + "role=\"alert\">".length();
        return page.substring(start, page.indexOf('<', start));
    }

    private HttpResponse<String> machine(String typed, String password) {
        return new PlainBrowser(port).get("/engine-rest/engine", PlainBrowser.basic(typed, password));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private List<String> recorded(String who) {
        return jdbc.sql("SELECT action FROM audit_event WHERE login = ? ORDER BY id")
                .param(who)
                .query(String.class)
                .list();
    }
}
