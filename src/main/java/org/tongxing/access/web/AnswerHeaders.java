package org.tongxing.access.web;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.tongxing.access.ScriptNonce;

/**
 * What every answer tells the browser, whoever gives it: our pages, the engine, the firewall. The one source of these
 * headers; Spring Security's chains and the engine's own filter write none. They are written last, so that nobody else's
 * stay.
 */
@Configuration(proxyBeanMethods = false)
class AnswerHeaders {

    private static final long YEAR = 31_536_000;

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> answerHeaderFilter(
            @Value("${server.servlet.session.cookie.secure:false}") boolean encrypted) {
        var filter = new FilterRegistrationBean<>(new HeaderWriterFilter(writers(encrypted)));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    /** Where the session's cookie goes over TLS alone, the whole site does. */
    static List<HeaderWriter> writers(boolean encrypted) {
        HeaderWriter always = (request, response) -> ALWAYS.forEach(response::setHeader);
        return encrypted ? List.of(byKind(), always, strictTransport()) : List.of(byKind(), always);
    }

    private static HeaderWriter byKind() {
        return (request, response) -> {
            UrlKind kind = UrlKind.of(request);
            String policy = kind.policy();
            response.setHeader(
                    "Content-Security-Policy",
                    policy.contains("$NONCE") ? policy.replace("$NONCE", ScriptNonce.of(request)) : policy);
            response.setHeader("Cache-Control", kind.cache());
        };
    }

    private static HeaderWriter strictTransport() {
        HstsHeaderWriter writer = new HstsHeaderWriter(YEAR, false);
        writer.setRequestMatcher(AnyRequestMatcher.INSTANCE);
        return writer;
    }
}
