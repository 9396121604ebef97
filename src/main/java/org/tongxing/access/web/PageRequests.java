package org.tongxing.access.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells a browser that goes to a page from a script or program that asks for data. */
final class PageRequests {

    private PageRequests() {}

    /** Whether the answer is a page that a person will look at. */
    static boolean isPage(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return (mode == null || "navigate".equals(mode))
                && request.getHeader("X-Requested-With") == null
                && request.getHeader("HX-Request") == null
                && UrlKind.of(request) != UrlKind.DATA;
    }

    /** Whether one should land there after signing in: a page that was only read. */
    static boolean isWorthReturningTo(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && isPage(request) && UrlKind.of(request) != UrlKind.FILE;
    }
}
