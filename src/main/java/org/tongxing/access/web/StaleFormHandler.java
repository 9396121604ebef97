package org.tongxing.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers what is refused: a form whose session has ended leads to sign-in; one that is older than the session, or that
 * another site sent, is told to be opened anew.
 */
final class StaleFormHandler implements AccessDeniedHandler {

    /** Set for the error page. */
    private static final String STALE_FORM = "staleForm";

    private final SignInEntryPoint signIn;

    StaleFormHandler(SignInEntryPoint signIn) {
        this.signIn = signIn;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean stale = denied instanceof CsrfException;
        if (stale && SecurityContextHolder.getContext().getAuthentication() == null) {
            signIn.commence(request, response, new InsufficientAuthenticationException("session ended", denied));
            return;
        }
        request.setAttribute(STALE_FORM, stale);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
