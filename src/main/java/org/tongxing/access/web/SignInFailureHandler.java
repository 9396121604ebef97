package org.tongxing.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the page, with nothing but a time to wait: the exception itself holds what was typed. */
final class SignInFailureHandler implements AuthenticationFailureHandler {

    /** Of the session: until when to wait, absent where the next try may come at once. */
    static final String WAIT_UNTIL = "signInWaitUntil";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof InternalAuthenticationServiceException) {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            return;
        }
        HttpSession session = request.getSession();
        session.setAttribute(WAIT_UNTIL, failure instanceof TooManyFailuresException wait ? wait.until() : null);
        response.sendRedirect("/sign-in?error");
    }
}
