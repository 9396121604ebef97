package org.tongxing.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.access.FailureWait;
import org.tongxing.access.KeyedDigest;
import org.tongxing.organization.Organization;
import org.tongxing.support.MovableClock;
import org.tongxing.support.TongxingTest;

/** What it costs to guess a password, and what it tells. */
@TongxingTest
class VerifiedCredentialsIT {

    private static final String RIGHT = "tongxing-demo";
    private static final String WRONG = "no-such-password";

    private final MovableClock clock = MovableClock.at(LocalDateTime.of(2026, 11, 24, 9, 0));
    private final List<AuditEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final CountingEncoder encoder = new CountingEncoder();
    private final String known = "test." + UUID.randomUUID();
    private final String unknown = "test." + UUID.randomUUID();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KeyedDigest digests;

    @Autowired
    private Organization organization;

    @Autowired
    private PasswordEncoder configured;

    private VerifiedCredentials credentials;

    @BeforeEach
    void hire() {
        hire(known, encoder.encode(RIGHT));
        credentials = node(encoder);
        encoder.comparisons.set(0);
    }

    @Test
    void spendsFiveHashesOnTwoThousandWrongPasswords() {
        List<AuthenticationException> refusals = IntStream.range(0, 2_000)
                .mapToObj(n -> refused(known, WRONG + n))
                .toList();

        assertThat(encoder.comparisons).hasValue(5);
        assertThat(refusals.subList(5, 2_000)).allMatch(TooManyFailuresException.class::isInstance);
    }

    @Test
    void spendsNoMoreWhenTheyComeAllAtOnce() {
        CompletableFuture<?>[] guesses = IntStream.range(0, 64)
                .mapToObj(n -> CompletableFuture.runAsync(() -> refused(known, WRONG + n)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(guesses).join();

        assertThat(encoder.comparisons).hasValue(5);
    }

    @Test
    void refusesTheRightPasswordWhileItHasToWait() {
        fail(known, 5);
        int spent = encoder.comparisons.get();

        assertThatThrownBy(() -> credentials.authenticate(page(known, RIGHT)))
                .isInstanceOf(TooManyFailuresException.class);
        assertThat(encoder.comparisons).hasValue(spent);

        clock.pass(Duration.ofSeconds(30));
        assertThat(credentials.authenticate(page(known, RIGHT)).isAuthenticated())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1,0", "4,0", "5,30", "6,60", "7,120", "8,240", "9,480", "10,900", "11,900", "1000,900"})
    void doublesTheWaitUpToAQuarterOfAnHour(int failures, long seconds) {
        assertThat(FailureWait.after(failures)).hasSeconds(seconds);
    }

    @Test
    void makesEachFurtherFailureWaitLonger() {
        fail(known, 5);
        clock.pass(Duration.ofSeconds(30));
        assertThat(refused(known, WRONG)).isInstanceOf(BadCredentialsException.class);

        clock.pass(Duration.ofSeconds(59));
        assertThat(refused(known, WRONG)).isInstanceOf(TooManyFailuresException.class);
        clock.pass(Duration.ofSeconds(1));
        assertThat(refused(known, WRONG)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void forgetsFailuresAfterASuccessAndAfterADay() {
        fail(known, 4);
        credentials.authenticate(page(known, RIGHT));
        fail(known, 4);
        clock.pass(Duration.ofDays(1).plusSeconds(1));
        fail(known, 4);

        assertThat(credentials.authenticate(page(known, RIGHT)).isAuthenticated())
                .isTrue();
    }

    @Test
    void treatsALoginThatNobodyHasLikeOneThatSomebodyHas() {
        List<Class<?>> ofKnown = refusals(known);
        int spentOnKnown = encoder.comparisons.getAndSet(0);
        List<Class<?>> ofUnknown = refusals(unknown);

        assertThat(ofUnknown).isEqualTo(ofKnown);
        assertThat(encoder.comparisons).hasValue(spentOnKnown);
    }

    @Test
    void spendsTheSameOnAClosedAccountAndCountsItsRightPasswordAsAFailure() {
        jdbc.sql("UPDATE staff SET enabled = false WHERE login = ?")
                .param(known)
                .update();

        List<AuthenticationException> refusals =
                Stream.generate(() -> refused(known, RIGHT)).limit(6).toList();

        assertThat(encoder.comparisons).hasValue(5);
        assertThat(refusals.get(0)).isInstanceOf(DisabledException.class);
        assertThat(refusals.get(5)).isInstanceOf(TooManyFailuresException.class);
    }

    @Test
    void countsForAllNodesTogether() {
        VerifiedCredentials other = node(encoder);
        fail(known, 3);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> other.authenticate(basic(known, WRONG)))
                    .isInstanceOf(BadCredentialsException.class);
        }

        assertThatThrownBy(() -> credentials.authenticate(basic(known, RIGHT)))
                .isInstanceOf(TooManyFailuresException.class);
    }

    @Test
    void letsARememberedSuccessPassWithoutAskingAnything() {
        credentials.authenticate(basic(known, RIGHT));
        fail(known, 6);
        int spent = encoder.comparisons.get();

        credentials.authenticate(basic(known, RIGHT));

        assertThat(encoder.comparisons).hasValue(spent);
    }

    @Test
    void letsAClosedAccountOrAnOldPasswordInNoLongerThanAMinute() {
        credentials.authenticate(basic(known, RIGHT));
        jdbc.sql("UPDATE staff SET password_hash = ? WHERE login = ?")
                .params(encoder.encode("another"), known)
                .update();

        clock.pass(Duration.ofSeconds(60));
        assertThat(refused(known, RIGHT)).isInstanceOf(BadCredentialsException.class);

        credentials.authenticate(basic(known, "another"));
        jdbc.sql("UPDATE staff SET enabled = false WHERE login = ?")
                .param(known)
                .update();
        clock.pass(Duration.ofSeconds(60));
        assertThat(refused(known, "another")).isInstanceOf(DisabledException.class);
    }

    @Test
    void recordsWhatWasTypedOnlyWhereItIsALogin() {
        fail(unknown, 5);
        fail(known, 5);

        assertThat(events)
                .extracting(AuditEvent::action)
                .filteredOn(AuditAction.SIGN_IN_LOCKED::equals)
                .hasSize(2);
        assertThat(events.subList(0, 6)).allMatch(event -> event.login().equals("-"));
        assertThat(events.subList(6, 12)).allMatch(event -> event.login().equals(known));
        assertThat(events.toString()).doesNotContain(unknown, WRONG);
    }

    @Test
    void recordsEverySignInOnThePageAndOneOfAMachineAMinute() {
        credentials.authenticate(basic(known, RIGHT));
        credentials.authenticate(basic(known, RIGHT));
        credentials.authenticate(page(known, RIGHT));
        credentials.authenticate(page(known, RIGHT));

        assertThat(events)
                .extracting(AuditEvent::detail)
                .containsExactly("BASIC 10.0.0.9", "PAGE 10.0.0.9", "PAGE 10.0.0.9");
    }

    @Test
    void storesNothingThatWasTyped() {
        fail("MyPassw0rd", 1);

        assertThat(jdbc.sql("SELECT encode(login_digest, 'escape') FROM sign_in_failure")
                        .query(String.class)
                        .list())
                .noneMatch(stored -> stored.contains("MyPassw0rd"));
    }

    @Test
    void renewsAHashThatNamesNoAlgorithm() {
        String old = "test." + UUID.randomUUID();
        hire(old, new BCryptPasswordEncoder(4).encode(RIGHT));

        node(configured).authenticate(page(old, RIGHT));

        assertThat(jdbc.sql("SELECT password_hash FROM staff WHERE login = ?")
                        .param(old)
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}$2a$10$");
    }

    @Test
    void refusesALoginThatNoDatabaseCouldHold() {
        assertThat(refused("a\u0000b", WRONG)).isInstanceOf(BadCredentialsException.class);
    }

    private List<Class<?>> refusals(String login) {
        return Stream.<Class<?>>generate(() -> refused(login, WRONG).getClass())
                .limit(8)
                .toList();
    }

    private void fail(String login, int times) {
        for (int i = 0; i < times; i++) {
            refused(login, WRONG);
        }
    }

    private AuthenticationException refused(String login, String password) {
        try {
            credentials.authenticate(basic(login, password));
        } catch (AuthenticationException e) {
            return e;
        }
        throw new AssertionError("let in");
    }

    private static Authentication basic(String login, String password) {
        return claim(login, password, SignInOrigin.Way.BASIC);
    }

    private static Authentication page(String login, String password) {
        return claim(login, password, SignInOrigin.Way.PAGE);
    }

    private static Authentication claim(String login, String password, SignInOrigin.Way way) {
        var claim = UsernamePasswordAuthenticationToken.unauthenticated(login, password);
        claim.setDetails(new SignInOrigin(way, "10.0.0.9"));
        return claim;
    }

    private void hire(String login, String hash) {
        jdbc.sql("INSERT INTO staff (login, display_name, password_hash) VALUES (?, '示例', ?)")
                .params(login, hash)
                .update();
    }

    private VerifiedCredentials node(PasswordEncoder used) {
        StaffAccounts accounts = new StaffAccounts(organization);
        SignInRecord record = new SignInRecord(new Remembered(events), accounts);
        SignInAttempts attempts = new SignInAttempts(jdbc, digests, clock);
        return new VerifiedCredentials(Passwords.comparing(accounts, used), attempts, record, clock);
    }

    private record Remembered(List<AuditEvent> events) implements AuditTrail {

        @Override
        public void decided(AuditEvent event) {
            events.add(event);
        }

        @Override
        public void noted(AuditEvent event) {
            events.add(event);
        }
    }

    private static final class CountingEncoder implements PasswordEncoder {

        private final PasswordEncoder weak = new BCryptPasswordEncoder(4);
        private final AtomicInteger comparisons = new AtomicInteger();

        @Override
        public String encode(CharSequence password) {
            return weak.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            comparisons.incrementAndGet();
            return weak.matches(password, hash);
        }
    }
}
