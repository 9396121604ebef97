package org.tongxing.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.springframework.security.core.Authentication;

/**
 * How and from where somebody signs in, as Spring Security carries it beside a claim.
 *
 * @param way by the page or by Basic
 * @param address of the caller on the network
 */
record SignInOrigin(Way way, String address) implements Serializable {

    enum Way {
        PAGE,
        BASIC
    }

    static SignInOrigin page(HttpServletRequest request) {
        return new SignInOrigin(Way.PAGE, request.getRemoteAddr());
    }

    static SignInOrigin basic(HttpServletRequest request) {
        return new SignInOrigin(Way.BASIC, request.getRemoteAddr());
    }

    /** Of a claim or a session; what carries none came by no page. */
    static SignInOrigin of(Authentication authentication) {
        return authentication.getDetails() instanceof SignInOrigin known ? known : new SignInOrigin(Way.BASIC, "-");
    }

    /** As the record of access has it. */
    String code() {
        return way + " " + address;
    }
}
