package org.tongxing.access.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Stands before the slow hash: remembers for a minute that a login's password was right, because a slow hash at every
 * REST call would stop the machine, and spends none while failures make a login wait. Only a keyed digest that dies
 * with the process is kept, one for each login that was right; after the minute a closed account or another password
 * counts.
 */
final class VerifiedCredentials implements AuthenticationProvider {

    private static final Duration AGE = Duration.ofMinutes(1);
    private static final int TURNS = 256;

    private final AuthenticationProvider slow;
    private final SignInAttempts attempts;
    private final SignInRecord record;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();
    private final Object[] turns = new Object[TURNS];

    private record Verified(byte[] digest, Authentication result, Instant until) {}

    VerifiedCredentials(AuthenticationProvider slow, SignInAttempts attempts, SignInRecord record, Clock clock) {
        this.slow = slow;
        this.attempts = attempts;
        this.record = record;
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
        for (int i = 0; i < TURNS; i++) {
            turns[i] = new Object();
        }
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        byte[] digest = digest(String.valueOf(claim.getCredentials()));
        Authentication known = remembered(claim, digest);
        return known != null ? known : inTurn(claim, digest);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** One at a time for a login: a thousand guesses at once do not pass before the first of them has failed. */
    private Authentication inTurn(Authentication claim, byte[] digest) {
        synchronized (turns[Math.floorMod(claim.getName().hashCode(), TURNS)]) {
            Authentication meanwhile = remembered(claim, digest);
            return meanwhile != null ? meanwhile : verify(claim, digest);
        }
    }

    private @Nullable Authentication remembered(Authentication claim, byte[] digest) {
        Verified known = verified.get(claim.getName());
        if (known == null
                || !clock.instant().isBefore(known.until())
                || !MessageDigest.isEqual(known.digest(), digest)) {
            return null;
        }
        if (SignInOrigin.of(claim).way() == SignInOrigin.Way.PAGE) {
            record.signedIn(claim);
        }
        return resultFor(claim, known.result());
    }

    private Authentication verify(Authentication claim, byte[] digest) {
        attempts.admit(claim.getName());
        Authentication result = slowly(claim);
        attempts.cleared(claim.getName());
        record.signedIn(claim);
        verified.put(
                claim.getName(), new Verified(digest, result, clock.instant().plus(AGE)));
        return resultFor(claim, result);
    }

    private Authentication slowly(Authentication claim) {
        try {
            return slow.authenticate(claim);
        } catch (BadCredentialsException | AccountStatusException e) {
            record.failed(claim, attempts.failed(claim.getName()));
            throw e;
        }
    }

    /** Each caller gets a result of their own, because it carries where they came from. */
    private static Authentication resultFor(Authentication claim, Authentication result) {
        UsernamePasswordAuthenticationToken own =
                UsernamePasswordAuthenticationToken.authenticated(result.getPrincipal(), null, result.getAuthorities());
        own.setDetails(claim.getDetails());
        return own;
    }

    private byte[] digest(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
