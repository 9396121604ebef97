package org.tongxing.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tongxing.workflow.gate.Answer;

/**
 * Shuts the engine's doors through which free text or code would come in: comments, attachments, descriptions,
 * variables, filters, deployments. What people write belongs to the register.
 */
final class EngineDoors extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final List<Pattern> SHUT = List.of(
            Pattern.compile(".*/task/[^/]+/(comment|attachment|variables|localVariables|identity-links)(/.*)?"),
            Pattern.compile(".*/task/[^/]+"),
            Pattern.compile(".*/task/create"),
            Pattern.compile(".*/process-instance/[^/]+/(comment|variables|modification)(/.*)?"),
            Pattern.compile(".*/execution/.*"),
            Pattern.compile(".*/filter/create"),
            Pattern.compile(".*/filter/[^/]+"),
            Pattern.compile(".*/deployment/.*"));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean shut = !READING.contains(request.getMethod())
                && !path.endsWith("/task/count")
                && SHUT.stream().anyMatch(door -> door.matcher(path).matches());
        if (shut) {
            Answer.closed().leave();
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }
}
