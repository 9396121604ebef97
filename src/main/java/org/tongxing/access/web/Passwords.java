package org.tongxing.access.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.ClassUtils;

/** How passwords are kept and compared. */
@Configuration(proxyBeanMethods = false)
class Passwords {

    private static final String DEFAULT = "bcrypt";
    private static final String ARGON2_NEEDS = "org.bouncycastle.crypto.generators.Argon2BytesGenerator";

    /** Hashes name their algorithm; those from before that do not are bcrypt, and are renewed when their owner comes. */
    @Bean
    PasswordEncoder passwordEncoder() {
        BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
        Map<String, PasswordEncoder> known = new HashMap<>();
        known.put(DEFAULT, bcrypt);
        if (ClassUtils.isPresent(ARGON2_NEEDS, Passwords.class.getClassLoader())) {
            known.put("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
        }
        DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder(DEFAULT, known);
        encoder.setDefaultPasswordEncoderForMatches(bcrypt);
        return encoder;
    }

    @Bean
    AuthenticationProvider staffAuthentication(
            StaffAccounts accounts,
            PasswordEncoder encoder,
            SignInAttempts attempts,
            SignInRecord record,
            Clock clock) {
        return new VerifiedCredentials(comparing(accounts, encoder), attempts, record, clock);
    }

    /** The same work for a login that is unknown, one that is closed, and one whose password is wrong. */
    static DaoAuthenticationProvider comparing(StaffAccounts accounts, PasswordEncoder encoder) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(encoder);
        provider.setUserDetailsPasswordService(accounts);
        provider.setPreAuthenticationChecks(account -> {});
        provider.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        return provider;
    }
}
