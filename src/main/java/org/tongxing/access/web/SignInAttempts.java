package org.tongxing.access.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.FailureWait;
import org.tongxing.access.KeyedDigest;

/**
 * Counts failed sign-ins for all nodes and makes the next one wait: the fifth failure for half a minute, each further
 * one twice as long, up to a quarter of an hour. What was typed counts, whether such an account exists or not, so that
 * waiting tells nothing; only its keyed digest is stored, because it may be a password in the wrong field.
 */
@Component
class SignInAttempts {

    private static final Duration MEMORY = Duration.ofDays(1);
    private static final int MOST_ROWS = 100_000;

    private final JdbcClient jdbc;
    private final KeyedDigest digests;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, KeyedDigest digests, Clock clock) {
        this.jdbc = jdbc;
        this.digests = digests;
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {}

    /**
     * Lets an attempt pass.
     *
     * @throws TooManyFailuresException while failures before it make it wait
     */
    void admit(String login) {
        Instant now = clock.instant();
        Instant until = failures(login)
                .filter(failures -> counts(failures.last(), now))
                .map(failures -> failures.last().plus(FailureWait.after(failures.count())))
                .orElse(now);
        if (now.isBefore(until)) {
            throw new TooManyFailuresException(until);
        }
    }

    /** Counts a failure; returns how long the next attempt has to wait. */
    Duration failed(String login) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int count = jdbc.sql(
                        """
                        INSERT INTO sign_in_failure AS f (login_digest, failures, failed_at)
                        VALUES (:digest, 1, :now)
                        ON CONFLICT (login_digest) DO UPDATE
                           SET failures = CASE WHEN f.failed_at BETWEEN :forgotten AND :ahead
                                               THEN least(f.failures, 1000) + 1 ELSE 1 END,
                               failed_at = :now
                        RETURNING failures
                        """)
                .param("digest", digest(login))
                .param("now", now)
                .param("forgotten", now.minus(MEMORY))
                .param("ahead", now.plus(FailureWait.LONGEST))
                .query(Integer.class)
                .single();
        if (count == 1) {
            tidy(now.minus(MEMORY));
        }
        return FailureWait.after(count);
    }

    /** Forgets the failures of somebody who signed in. */
    void cleared(String login) {
        jdbc.sql("DELETE FROM sign_in_failure WHERE login_digest = ?")
                .param(digest(login))
                .update();
    }

    /** Neither a day old nor from a business date that has gone back since. */
    private static boolean counts(Instant last, Instant now) {
        return last.isAfter(now.minus(MEMORY)) && last.isBefore(now.plus(FailureWait.LONGEST));
    }

    private Optional<Failures> failures(String login) {
        return jdbc.sql("SELECT failures, failed_at FROM sign_in_failure WHERE login_digest = ?")
                .param(digest(login))
                .query((row, n) -> new Failures(
                        row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Names that nobody has cost an attacker one slow hash each; still the table stays small. */
    private void tidy(OffsetDateTime forgotten) {
        jdbc.sql(
                        """
                        DELETE FROM sign_in_failure
                         WHERE failed_at < :forgotten
                            OR failed_at < (SELECT failed_at FROM sign_in_failure
                                             ORDER BY failed_at DESC OFFSET :most LIMIT 1)
                        """)
                .param("forgotten", forgotten)
                .param("most", MOST_ROWS)
                .update();
    }

    private byte[] digest(String login) {
        return digests.of("sign-in", login);
    }
}
