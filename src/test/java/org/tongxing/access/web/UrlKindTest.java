package org.tongxing.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** Which addresses get which headers. */
class UrlKindTest {

    @ParameterizedTest
    @CsvSource({
        "/,PAGE",
        "/sign-in,PAGE",
        "/logout,PAGE",
        "/error,PAGE",
        "/register/review,PAGE",
        "/ledger/ET000000001,PAGE",
        "/dossier/task/1,PAGE",
        "/apiary,PAGE",
        "/tongxing.css,FILE",
        "/forget.js,FILE",
        "/webjars/htmx.org/dist/htmx.min.js,FILE",
        "/camunda/lib/deps.js,FILE",
        "/camunda/app/tasklist/custom/session.js,FILE",
        "/camunda/app/cockpit/locales/zh-CN.json,FILE",
        "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js,FILE",
        "/camunda,ENGINE_PAGE",
        "/camunda/app/tasklist/default/,ENGINE_PAGE",
        "/camunda/app/cockpit/,ENGINE_PAGE",
        "/camunda/api/engine/engine/default/task,DATA",
        "/camunda/api/admin/auth/user/default,DATA",
        "/engine-rest/task,DATA",
        "/engine-rest,DATA",
        "/api/children,DATA",
        "/drafts/task/1,DATA",
        "/api/docs,API_DOCS",
        "/api/docs/openapi,API_DOCS",
        "/api/swagger-ui/index.html,API_DOCS"
    })
    void tellsAddressesApart(String path, UrlKind kind) {
        assertThat(UrlKind.of(path)).isEqualTo(kind);
    }

    @Test
    void allowsNoInlineAndNoEvaluatedScriptAnywhere() {
        for (UrlKind kind : UrlKind.values()) {
            assertThat(kind.policy())
                    .as(kind.name())
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe-eval", "http:", "https:", "*")
                    .doesNotContainPattern("script-src[^;]*unsafe-inline");
        }
    }

    @Test
    void asksForTlsForAYearWhereTheCookieGoesOverTlsAlone() {
        assertThat(written(true, "/").getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(written(false, "/").containsHeader("Strict-Transport-Security"))
                .isFalse();
    }

    @Test
    void replacesWhatOthersSaidAboutKeeping() {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        answer.setHeader("Cache-Control", "no-cache");

        write(false, "/camunda/api/engine/engine/default/task", answer);

        assertThat(answer.getHeaders("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void namesTheScriptOfAnEnginePageAnewForEachRequest() {
        String first = written(false, "/camunda/app/tasklist/default/").getHeader("Content-Security-Policy");
        String second = written(false, "/camunda/app/tasklist/default/").getHeader("Content-Security-Policy");

        assertThat(first).containsPattern("script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}'");
        assertThat(second).isNotEqualTo(first);
    }

    private static MockHttpServletResponse written(boolean encrypted, String path) {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        write(encrypted, path, answer);
        return answer;
    }

    private static void write(boolean encrypted, String path, MockHttpServletResponse answer) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        for (HeaderWriter writer : AnswerHeaders.writers(encrypted)) {
            writer.writeHeaders(request, answer);
        }
    }
}
