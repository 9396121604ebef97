package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxing.support.TongxingTest;

/** The headers of every kind of answer, each once, whoever gives it. */
@TongxingTest
class AnswerHeadersTest {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @LocalServerPort
    private int port;

    private PlainBrowser browser;

    @BeforeEach
    void signIn() {
        browser = new PlainBrowser(port);
        browser.signIn("supervisor.440106", "tongxing-demo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ | 200 | default-src 'self'; script-src 'self'; style-src 'self'; | no-store",
                "/sign-in | 200 | default-src 'self'; script-src 'self'; style-src 'self'; | no-store",
                "/logout | 200 | default-src 'self'; script-src 'self'; style-src 'self'; | no-store",
                "/no/such/page | 404 | default-src 'self'; script-src 'self'; style-src 'self'; | no-store",
                "/a/..;/b | 400 | default-src 'self'; script-src 'self'; style-src 'self'; | no-store",
                "/tongxing.css | 200 | default-src 'none'; | no-cache",
                "/webjars/htmx.org/dist/htmx.min.js | 200 | default-src 'none'; | no-cache",
                "/camunda/app/tasklist/default/ | 200 | default-src 'self'; script-src 'self' 'nonce- | no-store",
                "/camunda/app/cockpit/default/ | 200 | default-src 'self'; script-src 'self' 'nonce- | no-store",
                "/camunda/app/tasklist/custom/session.js | 200 | default-src 'none'; | no-cache",
                "/camunda/lib/runtime.js | 200 | default-src 'none'; | no-cache",
                "/camunda/api/engine/engine/default/task/count | 200 | default-src 'none'; | no-store",
                "/camunda/api/engine/engine/default/task/none | 404 | default-src 'none'; | no-store",
                "/engine-rest/engine | 401 | default-src 'none'; | no-store",
                "/api/docs/openapi | 200 | default-src 'self'; script-src 'self'; style-src 'self' 'uns | no-store",
                "/api/swagger-ui/index.html | 200 | default-src 'self'; script-src 'self'; style-src 'self' 'uns | no-store"
            })
    void carriesTheHeadersOfItsKind(String path, int status, String policy, String kept) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(only(answer, "Content-Security-Policy")).startsWith(policy).contains("frame-ancestors 'none'");
        assertThat(only(answer, "Cache-Control")).isEqualTo(kept);
        assertThat(only(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(only(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(only(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(only(answer, "Permissions-Policy")).contains("geolocation=()");
        assertThat(only(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @CsvSource({"/engine-rest/task/count", "/api/docs/openapi"})
    void carriesThemForMachinesToo(String path) {
        HttpResponse<String> answer = browser.get(path, PlainBrowser.basic("supervisor.440106", "tongxing-demo"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(only(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(only(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void namesTheInlineScriptOfAnEnginePageAsTheHeaderDoes() {
        for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            HttpResponse<String> answer = browser.get("/camunda/app/" + app + "/default/");
            Matcher named = NONCE.matcher(only(answer, "Content-Security-Policy"));

            assertThat(named.find()).isTrue();
            assertThat(answer.body())
                    .containsPattern("<script type=\"[a-z/]+\" nonce=\"" + Pattern.quote(named.group(1)) + "\">")
                    .contains("ng-csp=\"no-unsafe-eval\"")
                    .doesNotContain("$CSP_NONCE", "$BASE");
        }
    }

    @Test
    void keepsHeaderAndPageTogetherWhenManyAskAtOnce() {
        List<HttpResponse<String>> answers = IntStream.range(0, 200)
                .parallel()
                .mapToObj(n ->
                        browser.get(n % 2 == 0 ? "/camunda/app/cockpit/default/" : "/camunda/app/welcome/default/"))
                .toList();

        assertThat(answers).allMatch(answer -> {
            Matcher named = NONCE.matcher(only(answer, "Content-Security-Policy"));
            return named.find() && answer.body().contains("nonce=\"" + named.group(1) + "\"");
        });
    }

    @Test
    void leadsTheShortAddressOfAnEnginePageToItsPage() {
        Optional<String> where = browser.get("/camunda/app/tasklist").headers().firstValue("Location");

        assertThat(where).hasValueSatisfying(path -> assertThat(path).endsWith("/camunda/app/tasklist/"));
    }

    private static String only(HttpResponse<String> answer, String header) {
        List<String> values = answer.headers().allValues(header);
        assertThat(values).as(header).hasSize(1);
        return values.get(0);
    }
}
