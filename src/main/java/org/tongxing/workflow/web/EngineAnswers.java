package org.tongxing.workflow.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.workflow.gate.Answer;

/**
 * Writes the engine's failures the way our users read them: what was refused and why, what is not theirs, what someone
 * else did meanwhile; for all else a number to ask about, and nothing of the inside.
 */
final class EngineAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EngineAnswers.class);

    private static final Set<Integer> REFUSALS =
            Set.of(HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_NOT_FOUND);

    /** What the web applications ask at every look although there never is any: no refusals. */
    private static final Set<String> ASKED_IN_VAIN = Set.of("GET /task/{id}/comment", "GET /identity/password-policy");

    private final ObjectMapper json = new ObjectMapper();
    private final EngineCalls calls;
    private final AuditTrail trail;

    EngineAnswers(EngineCalls calls, AuditTrail trail) {
        this.calls = calls;
        this.trail = trail;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Answer.take();
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        Optional<Answer> left = Answer.take();
        if (kept.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            kept.copyBodyToResponse();
            return;
        }
        Answer answer = left.orElseGet(() -> general(kept.getStatus(), request));
        if (REFUSALS.contains(kept.getStatus()) || REFUSALS.contains(answer.status())) {
            note(request);
        }
        write(response, answer, kept);
    }

    /** Closed, refused by a lock, or not there for this person: of what is asked by id, the engine says no more. */
    private void note(HttpServletRequest request) {
        Principal person = request.getUserPrincipal();
        String call = calls.describe(request.getMethod(), request.getRequestURI());
        if (person != null && !ASKED_IN_VAIN.contains(call)) {
            trail.noted(AuditEvent.of(person.getName(), AuditAction.REFUSED).detail(call));
        }
    }

    private static Answer general(int status, HttpServletRequest request) {
        boolean ofTask = request.getRequestURI().contains("/task/");
        return switch (status) {
            case 400 -> new Answer(400, "请求内容有误", List.of());
            case 401 -> new Answer(401, "请先登录", List.of());
            case 403 -> ofTask ? Answer.unknown() : new Answer(403, "没有权限", List.of());
            case 404 -> Answer.unknown();
            default -> new Answer(status, "系统未能完成，请稍后重试；如仍不成功，请报告下列编号", List.of());
        };
    }

    private void write(HttpServletResponse response, Answer answer, ContentCachingResponseWrapper kept)
            throws IOException {
        response.setStatus(answer.status());
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        byte[] body = json.writeValueAsBytes(body(answer, kept));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Map<String, Object> body(Answer answer, ContentCachingResponseWrapper kept) {
        if (answer.status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("answer {} failed with {}: {}", number, answer.status(), inside(kept));
            return Map.of("type", "Failure", "message", answer.message() + "：" + number, "reference", number);
        }
        String type = answer.violations().isEmpty() ? "Refusal" : "Violations";
        return Map.of("type", type, "message", answer.message(), "violations", answer.violations());
    }

    /** What the engine said, for the log alone: its messages name ids and classes. */
    private static String inside(ContentCachingResponseWrapper kept) {
        return new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
