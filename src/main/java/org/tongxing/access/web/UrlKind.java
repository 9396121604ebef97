package org.tongxing.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Kinds of address that differ in what a browser may do with the answer. */
enum UrlKind {
    /** A page of ours. */
    PAGE(Policies.OURS, Cache.NEVER),
    /** Tasklist, Cockpit, Admin, Welcome. */
    ENGINE_PAGE(Policies.ENGINE, Cache.NEVER),
    /** The description of the API, for people; off in production. */
    API_DOCS(Policies.DOCS, Cache.NEVER),
    /** What machines and scripts get. */
    DATA(Policies.NOTHING, Cache.NEVER),
    /** Scripts, styles, pictures: the same for everyone, asked about each time, sent anew when changed. */
    FILE(Policies.NOTHING, Cache.ASK);

    private static final Pattern API_DOCS_PATH = Pattern.compile("/api/(docs|swagger-ui)(/.*|\\.html)?");
    private static final Pattern FILE_PATH = Pattern.compile("/(webjars|icons|camunda/(lib|assets))/.*"
            + "|/camunda/api/[a-z]+/plugin/[^/]+/static/.*"
            + "|/camunda/app/.*\\.(js|css|json|svg|ico|png|woff2?|ttf|eot)"
            + "|/[^/]+\\.(js|css|ico)"
            + "|/camunda/favicon\\.ico");
    private static final Pattern DATA_PATH = Pattern.compile("/(api|drafts|engine-rest|camunda/api)(/.*)?");
    private static final Pattern ENGINE_PATH = Pattern.compile("/camunda(/.*)?");

    private final String policy;
    private final String cache;

    UrlKind(String policy, String cache) {
        this.policy = policy;
        this.cache = cache;
    }

    static UrlKind of(HttpServletRequest request) {
        String inside = request.getPathInfo();
        return of(inside == null ? request.getServletPath() : request.getServletPath() + inside);
    }

    static UrlKind of(String path) {
        if (API_DOCS_PATH.matcher(path).matches()) {
            return API_DOCS;
        }
        if (FILE_PATH.matcher(path).matches()) {
            return FILE;
        }
        if (DATA_PATH.matcher(path).matches()) {
            return DATA;
        }
        return ENGINE_PATH.matcher(path).matches() ? ENGINE_PAGE : PAGE;
    }

    /** Content-Security-Policy; the place for the nonce is {@code $NONCE}. */
    String policy() {
        return policy;
    }

    /** Cache-Control. */
    String cache() {
        return cache;
    }

    private static final class Cache {
        static final String NEVER = "no-store";
        static final String ASK = "no-cache";
    }

    private static final class Policies {
        private static final String ENDS =
                "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

        static final String OURS =
                "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; " + ENDS;

        /** AngularJS and the diagrams write styles into elements; scripts are files of ours and one named inline. */
        static final String ENGINE = "default-src 'self'; script-src 'self' 'nonce-$NONCE'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; " + ENDS;

        static final String DOCS =
                "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                        + ENDS;

        static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
