package org.tongxing.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;

/** Asks machines for credentials, and says how long to wait where too many were wrong. */
final class BasicEntryPoint extends BasicAuthenticationEntryPoint {

    private final Clock clock;

    BasicEntryPoint(Clock clock) {
        this.clock = clock;
        setRealmName("Tongxing");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyFailuresException wait) {
            long seconds = TooManyFailuresException.seconds(clock.instant(), wait.until());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        }
        super.commence(request, response, failure);
    }
}
