package org.tongxing.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.spring.boot.starter.webapp.filter.ResourceLoadingProcessEnginesFilter;
import org.tongxing.access.ScriptNonce;

/**
 * Serves the first page of Tasklist, Cockpit, Admin and Welcome. The engine's own filter keeps the nonce of its inline
 * script in one place for all requests, so that under load header and page disagree and the page stays blank; here it
 * is the request's. AngularJS is told not to try whether text may be evaluated: it may not. Made by the engine's lazy
 * filter, hence public and plain.
 */
public final class EngineIndexPages extends ResourceLoadingProcessEnginesFilter {

    private final ThreadLocal<String> nonce = new ThreadLocal<>();

    @Override
    protected void applyFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        nonce.set(ScriptNonce.of(request));
        try {
            super.applyFilter(request, response, chain);
        } finally {
            nonce.remove();
        }
    }

    @Override
    protected String replacePlaceholder(
            String page, String app, String engine, String contextPath, String appPath, String sharedNonce) {
        String withoutEval = page.replaceFirst("<body", "<body ng-csp=\"no-unsafe-eval\"");
        return super.replacePlaceholder(withoutEval, app, engine, contextPath, appPath, nonce.get());
    }
}
