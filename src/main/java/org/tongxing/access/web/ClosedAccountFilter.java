package org.tongxing.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of an account that was closed; what was asked for is then refused as to anyone unknown. */
final class ClosedAccountFilter extends OncePerRequestFilter {

    private final OpenAccounts accounts;
    private final SignInRecord record;
    private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

    ClosedAccountFilter(OpenAccounts accounts, SignInRecord record) {
        this.accounts = accounts;
        this.record = record;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = person != null && !(person instanceof AnonymousAuthenticationToken);
        if (signedIn && !accounts.isOpen(person.getName())) {
            end.logout(request, response, person);
            record.shutOut(person);
        }
        chain.doFilter(request, response);
    }
}
