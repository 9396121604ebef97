package org.tongxing.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tongxing.workflow.authority.StaffDirectory;

/** Tells the engine who calls its REST: the person whom Spring Security let in, with today's groups and tenants. */
final class EngineSignIn extends OncePerRequestFilter {

    private final IdentityService identity;
    private final StaffDirectory directory;

    EngineSignIn(IdentityService identity, StaffDirectory directory) {
        this.identity = identity;
        this.directory = directory;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal person = request.getUserPrincipal();
        if (person == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        identity.setAuthentication(
                person.getName(), directory.groupsOf(person.getName()), directory.tenantsOf(person.getName()));
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
