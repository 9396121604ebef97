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
import org.springframework.util.unit.DataSize;

/**
 * Answers what is refused: a form whose session has ended leads to sign-in; one that is older than the session, or that
 * another site sent, is told to be opened anew. Of a form with a file too large to be read the token cannot be read either.
 */
final class StaleFormHandler implements AccessDeniedHandler {

    /** Set for the error page. */
    private static final String STALE_FORM = "staleForm";

    private final SignInEntryPoint signIn;
    private final DataSize largest;

    /** @param largest so much of a form is read at most */
    StaleFormHandler(SignInEntryPoint signIn, DataSize largest) {
        this.signIn = signIn;
        this.largest = largest;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean stale = denied instanceof CsrfException;
        if (stale && request.getContentLengthLong() > largest.toBytes()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (stale && SecurityContextHolder.getContext().getAuthentication() == null) {
            signIn.commence(request, response, new InsufficientAuthenticationException("session ended", denied));
            return;
        }
        request.setAttribute(STALE_FORM, stale);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
