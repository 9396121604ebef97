package org.tongxing.access.cipher;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.CipherSuite;
import org.tongxing.access.MasterKey;

/** All keys that a database keeps under its master key: of the ring, of look-ups, and the former ones of seals. */
@Component
class WrappedKeys {

    private static final List<Kept> ALL = List.of(
            new Kept("data_key", "version", version -> KeyRing.purpose((int) version)),
            new Kept("lookup_key", "single_row::int", row -> KeyedLookup.PURPOSE),
            new Kept("audit_key", "until_position", AuditKey::purpose));

    private final JdbcClient jdbc;
    private final Clock clock;

    WrappedKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A table of keys. */
    private record Kept(String table, String id, LongFunction<String> purpose) {}

    /** One of them. */
    private record Key(long id, CipherSuite suite, byte[] wrapped) {}

    /** Lets nobody read or add a key until the transaction ends. */
    void lock() {
        jdbc.sql("LOCK TABLE data_key, lookup_key, audit_key IN ACCESS EXCLUSIVE MODE")
                .update();
    }

    /** @throws org.tongxing.access.MasterKeyException when one of them was wrapped under another master key */
    void check(MasterKey master) {
        Wrapping wrapping = new Wrapping(master);
        ALL.forEach(kept -> keys(kept).forEach(key -> unwrapped(wrapping, kept, key)));
    }

    /**
     * Wraps all of them under another master key, and keeps the key of the seals that was derived from the old one, for
     * what is sealed by now.
     *
     * @throws org.tongxing.access.MasterKeyException when one of them was not wrapped under the old one
     */
    void wrapAnew(MasterKey old, MasterKey next) {
        Wrapping former = new Wrapping(old);
        Wrapping wrapping = new Wrapping(next);
        ALL.forEach(kept -> wrapAnew(kept, former, wrapping));
        keepKeyOfSeals(AuditKey.derived(old), wrapping);
    }

    private void wrapAnew(Kept kept, Wrapping former, Wrapping wrapping) {
        List<Key> keys = keys(kept);
        jdbc.sql(
                        """
                        UPDATE %1$s SET wrapped = anew.wrapped
                          FROM unnest(:ids::bigint[], :wrapped::bytea[]) AS anew (id, wrapped) WHERE %2$s = anew.id
                        """
                                .formatted(kept.table(), kept.id()))
                .param("ids", keys.stream().map(Key::id).toArray(Long[]::new))
                .param(
                        "wrapped",
                        keys.stream()
                                .map(key -> wrapping.wrap(
                                        key.suite(), kept.purpose().apply(key.id()), unwrapped(former, kept, key)))
                                .toArray(byte[][]::new))
                .update();
    }

    private void keepKeyOfSeals(byte[] key, Wrapping wrapping) {
        @Nullable
        Long last = jdbc.sql("SELECT max(position) FROM audit_seal")
                .query(Long.class)
                .optional()
                .orElse(null);
        if (last != null) {
            jdbc.sql(
                            """
                            INSERT INTO audit_key (until_position, suite, wrapped, kept_at) VALUES (?, ?, ?, ?)
                            ON CONFLICT (until_position) DO NOTHING
                            """)
                    .params(
                            last,
                            AuditKey.SUITE.name(),
                            wrapping.wrap(AuditKey.SUITE, AuditKey.purpose(last), key),
                            OffsetDateTime.now(clock))
                    .update();
        }
    }

    private List<Key> keys(Kept kept) {
        return jdbc.sql("SELECT %s AS id, suite, wrapped FROM %s".formatted(kept.id(), kept.table()))
                .query((row, number) -> new Key(
                        row.getLong("id"), CipherSuite.valueOf(row.getString("suite")), row.getBytes("wrapped")))
                .list();
    }

    private static byte[] unwrapped(Wrapping wrapping, Kept kept, Key key) {
        return wrapping.unwrap(key.suite(), kept.purpose().apply(key.id()), key.wrapped());
    }
}
