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
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;

/**
 * Remembers for a minute that a login's password was right, because a slow hash at every REST call would stop the
 * machine. Only a keyed digest that dies with the process is kept, one for each login.
 */
final class VerifiedCredentials implements AuthenticationProvider {

    private static final Duration AGE = Duration.ofMinutes(1);

    private final DaoAuthenticationProvider slow;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    private record Verified(byte[] digest, Authentication result, Instant until) {}

    VerifiedCredentials(DaoAuthenticationProvider slow, Clock clock) {
        this.slow = slow;
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        byte[] digest = digest(String.valueOf(claim.getCredentials()));
        Verified known = verified.get(claim.getName());
        if (known != null && clock.instant().isBefore(known.until()) && MessageDigest.isEqual(known.digest(), digest)) {
            return known.result();
        }
        Authentication result = slow.authenticate(claim);
        verified.put(
                claim.getName(), new Verified(digest, result, clock.instant().plus(AGE)));
        return result;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
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
