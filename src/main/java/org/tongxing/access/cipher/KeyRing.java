package org.tongxing.access.cipher;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.CipherSuite;
import org.tongxing.access.MasterKey;

/**
 * The keys that encrypt values: random, versioned, wrapped by the master key. The newest encrypts, all decrypt. A node
 * learns of a new one when it meets a value of it, and within {@link #OLDEST_VIEW} otherwise.
 */
@Component
class KeyRing {

    /** For so long a node may go on encrypting with the key before. */
    static final Duration OLDEST_VIEW = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Wrapping wrapping;
    private final MasterKey master;
    private final Clock clock;
    private volatile View view;

    /** @throws org.tongxing.access.MasterKeyException when the database was begun with another master key */
    KeyRing(JdbcClient jdbc, MasterKey master, Clock clock) {
        this.jdbc = jdbc;
        this.wrapping = new Wrapping(master);
        this.master = master;
        this.clock = clock;
        this.view = read();
        if (view.newest().version() == DataKey.BEFORE_THE_RING) {
            make(1, master.suite());
        }
    }

    /** The key to encrypt with. */
    DataKey newest() {
        View seen = view;
        return (seen.isFresh(clock.instant()) ? seen : learn()).newest();
    }

    /** The key of a version. */
    DataKey of(int version) {
        DataKey known = view.of(version);
        DataKey key = known == null ? learn().of(version) : known;
        if (key == null) {
            throw new IllegalStateException("unknown key version " + version);
        }
        return key;
    }

    /**
     * The key to encrypt everything with again: a new one of the configured suite, or the one of a rotation that was
     * begun and not ended.
     */
    DataKey beginRotation() {
        DataKey newest = learn().newest();
        boolean begun = newest.suite() == master.suite()
                && jdbc.sql("SELECT EXISTS (SELECT FROM data_key WHERE version < ? AND retired_at IS NULL)")
                        .param(newest.version())
                        .query(Boolean.class)
                        .single();
        if (!begun) {
            make(newest.version() + 1, master.suite());
        }
        return view.newest();
    }

    /** Notes that no value that can be changed is encrypted with a version before this one. */
    void retireBefore(int version) {
        jdbc.sql("UPDATE data_key SET retired_at = ? WHERE version < ? AND retired_at IS NULL")
                .params(OffsetDateTime.now(clock), version)
                .update();
    }

    /** Two nodes that start at once, or two rotations, make one key. */
    private void make(int version, CipherSuite suite) {
        jdbc.sql(
                        """
                        INSERT INTO data_key (version, suite, wrapped, created_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (version) DO NOTHING
                        """)
                .params(
                        version,
                        suite.name(),
                        wrapping.wrap(suite, purpose(version), suite.randomKey()),
                        OffsetDateTime.now(clock))
                .update();
        learn();
    }

    private View learn() {
        View now = read();
        view = now;
        return now;
    }

    private View read() {
        Instant at = clock.instant();
        List<DataKey> made = jdbc.sql("SELECT version, suite, wrapped, created_at FROM data_key")
                .query(this::key)
                .list();
        TreeMap<Integer, DataKey> keys = new TreeMap<>();
        keys.put(
                DataKey.BEFORE_THE_RING,
                new DataKey(DataKey.BEFORE_THE_RING, CipherSuite.AES, master.itself(), Instant.EPOCH));
        made.forEach(key -> keys.put(key.version(), key));
        return new View(keys, at);
    }

    private DataKey key(ResultSet row, int number) throws SQLException {
        int version = row.getInt("version");
        CipherSuite suite = CipherSuite.valueOf(row.getString("suite"));
        byte[] secret = wrapping.unwrap(suite, purpose(version), row.getBytes("wrapped"));
        Instant madeAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        return new DataKey(version, suite, suite.key(secret), madeAt);
    }

    static String purpose(int version) {
        return "data_key " + version;
    }

    private record View(TreeMap<Integer, DataKey> keys, Instant readAt) {

        DataKey newest() {
            return keys.lastEntry().getValue();
        }

        @Nullable
        DataKey of(int version) {
            return keys.get(version);
        }

        boolean isFresh(Instant now) {
            return !now.isBefore(readAt) && now.isBefore(readAt.plus(OLDEST_VIEW));
        }
    }
}
