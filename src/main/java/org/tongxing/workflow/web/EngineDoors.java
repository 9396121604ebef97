package org.tongxing.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.workflow.authority.StaffDirectory;
import org.tongxing.workflow.gate.Answer;

/** The first lock: lets through to the engine what the table of calls allows to this person, and nothing else. */
final class EngineDoors extends OncePerRequestFilter {

    private final EngineCalls calls;
    private final NamedThings things;
    private final StaffDirectory directory;
    private final AuditTrail audit;

    EngineDoors(EngineCalls calls, NamedThings things, StaffDirectory directory, AuditTrail audit) {
        this.calls = calls;
        this.things = things;
        this.directory = directory;
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<EngineCall> open = calls.find(request.getMethod(), request.getRequestURI())
                .filter(call -> call.opensFor(callers(request.getUserPrincipal())));
        if (open.isEmpty()) {
            Answer.closed().leave();
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (!things.areThere(open.get(), CallPath.of(request.getRequestURI()))) {
            Answer.unknown().leave();
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            open.filter(EngineCall::intervenes).ifPresent(call -> record(request.getUserPrincipal(), call));
            chain.doFilter(request, response);
        }
    }

    private void record(Principal person, EngineCall call) {
        audit.noted(AuditEvent.of(person.getName(), AuditAction.ENGINE_KEPT).detail(call.toString()));
    }

    private Set<Caller> callers(Principal person) {
        return Caller.of(directory.groupsOf(person.getName()));
    }
}
