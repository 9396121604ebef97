package org.tongxing.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The word by which a page of the engine names its own inline script to the browser (the nonce of the Content-Security-
 * Policy). One for each request: header and page ask here and get the same, whatever other requests do meanwhile.
 */
public final class ScriptNonce {

    private static final String ATTRIBUTE = ScriptNonce.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    private ScriptNonce() {}

    /** The nonce of a request, made at the first call. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String made) {
            return made;
        }
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String nonce = Base64.getEncoder().encodeToString(random);
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }
}
