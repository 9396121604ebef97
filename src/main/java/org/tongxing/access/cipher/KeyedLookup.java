package org.tongxing.access.cipher;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.CipherSuite;
import org.tongxing.access.Lookup;
import org.tongxing.access.MasterKey;

/**
 * Hashes with a key of its own, which is made once and stays with its suite: with another one nothing would be found any
 * more. A rotation of the keys that encrypt does not touch it.
 */
@Component
class KeyedLookup implements Lookup {

    static final String PURPOSE = "lookup_key";

    private final CipherSuite suite;
    private final byte[] key;

    /** @throws org.tongxing.access.MasterKeyException when the database was begun with another master key */
    KeyedLookup(JdbcClient jdbc, MasterKey master, Clock clock) {
        Wrapping wrapping = new Wrapping(master);
        Stored stored = stored(jdbc, wrapping, master.suite(), clock);
        this.suite = stored.suite();
        this.key = wrapping.unwrap(suite, PURPOSE, stored.wrapped());
    }

    @Override
    public byte[] of(String kind, String normalised) {
        return suite.mac(key, (kind + '\0' + normalised).getBytes(StandardCharsets.UTF_8));
    }

    /** The one of the first start, or that start's now; two nodes at once agree on one. */
    private static Stored stored(JdbcClient jdbc, Wrapping wrapping, CipherSuite suite, Clock clock) {
        jdbc.sql(
                        """
                        INSERT INTO lookup_key (suite, wrapped, created_at) VALUES (?, ?, ?)
                        ON CONFLICT (single_row) DO NOTHING
                        """)
                .params(suite.name(), wrapping.wrap(suite, PURPOSE, suite.randomKey()), OffsetDateTime.now(clock))
                .update();
        return jdbc.sql("SELECT suite, wrapped FROM lookup_key")
                .query((row, number) ->
                        new Stored(CipherSuite.valueOf(row.getString("suite")), row.getBytes("wrapped")))
                .single();
    }

    private record Stored(CipherSuite suite, byte[] wrapped) {}
}
