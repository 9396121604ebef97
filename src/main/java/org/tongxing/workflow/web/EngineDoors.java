package org.tongxing.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tongxing.workflow.authority.StaffDirectory;
import org.tongxing.workflow.gate.Answer;

/** The first lock: lets through to the engine what the table of calls allows to this person, and nothing else. */
final class EngineDoors extends OncePerRequestFilter {

    private final EngineCalls calls;
    private final StaffDirectory directory;

    EngineDoors(EngineCalls calls, StaffDirectory directory) {
        this.calls = calls;
        this.directory = directory;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean open = calls.find(request.getMethod(), request.getRequestURI())
                .filter(call -> call.opensFor(callers(request.getUserPrincipal())))
                .isPresent();
        if (open) {
            chain.doFilter(request, response);
        } else {
            Answer.closed().leave();
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private Set<Caller> callers(Principal person) {
        return Caller.of(directory.groupsOf(person.getName()));
    }
}
