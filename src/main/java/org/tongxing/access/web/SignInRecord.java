package org.tongxing.access.web;

import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;

/** Puts who came, failed and left on the record (architecture D10). */
@Component
class SignInRecord {

    private static final String NOBODY = "-";

    private final AuditTrail trail;
    private final StaffAccounts accounts;

    SignInRecord(AuditTrail trail, StaffAccounts accounts) {
        this.trail = trail;
        this.accounts = accounts;
    }

    void signedIn(Authentication claim) {
        note(claim.getName(), AuditAction.SIGNED_IN, SignInOrigin.of(claim).code());
    }

    /** What was typed is recorded only where it is a login: it may be a password in the wrong field. */
    void failed(Authentication claim, Duration wait) {
        String login = accounts.exists(claim.getName()) ? claim.getName() : NOBODY;
        String origin = SignInOrigin.of(claim).code();
        note(login, AuditAction.SIGN_IN_FAILED, origin);
        if (!wait.isZero()) {
            note(login, AuditAction.SIGN_IN_LOCKED, origin + " " + wait.toSeconds() + "s");
        }
    }

    void signedOut(Authentication session) {
        note(session.getName(), AuditAction.SIGNED_OUT, SignInOrigin.of(session).code());
    }

    /** The account was closed while its session was open. */
    void shutOut(Authentication session) {
        note(session.getName(), AuditAction.SIGNED_OUT, "CLOSED");
    }

    private void note(String login, AuditAction action, String detail) {
        trail.noted(AuditEvent.of(login, action).detail(detail));
    }
}
