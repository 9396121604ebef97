package org.tongxing.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads people who are not signed in to the page for it, saying so if they were before; scripts get a plain 401. */
final class SignInEntryPoint extends LoginUrlAuthenticationEntryPoint {

    private static final String PAGE = "/sign-in";
    private static final String EXPIRED = "/sign-in?expired";

    SignInEntryPoint() {
        super(PAGE);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException, ServletException {
        if (PageRequests.isPage(request)) {
            super.commence(request, response, missing);
            return;
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", EXPIRED);
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException missing) {
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return ended ? EXPIRED : PAGE;
    }
}
