package org.tongxing.access.cipher;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.CipherSuite;
import org.tongxing.access.MasterKey;

/**
 * The key that seals the record of access and decisions, derived from the master key: whoever can write to the database
 * alone cannot forge a seal. It does not change with the keys of the fields, for a seal is for good. With another master
 * key it is another one; the former ones are kept for the seals that were made with them.
 */
@Component
public class AuditKey {

    static final CipherSuite SUITE = CipherSuite.AES;

    private final byte[] key;
    private final TreeMap<Long, byte[]> formerUntil = new TreeMap<>();

    /** @throws org.tongxing.access.MasterKeyException when the former keys were kept under another master key */
    public AuditKey(JdbcClient jdbc, MasterKey master) {
        this.key = derived(master);
        Wrapping wrapping = new Wrapping(master);
        jdbc.sql("SELECT until_position, suite, wrapped FROM audit_key").query(row -> {
            long until = row.getLong("until_position");
            CipherSuite suite = CipherSuite.valueOf(row.getString("suite"));
            formerUntil.put(until, wrapping.unwrap(suite, purpose(until), row.getBytes("wrapped")));
        });
    }

    /**
     * A keyed hash of 32 bytes.
     *
     * @param position place in the chain, from 1
     */
    public byte[] hash(long position, byte[] message) {
        Map.Entry<Long, byte[]> former = formerUntil.ceilingEntry(position);
        return SUITE.mac(former == null ? key : former.getValue(), message);
    }

    static byte[] derived(MasterKey master) {
        return master.derive(SUITE, "audit seal");
    }

    static String purpose(long untilPosition) {
        return "audit_key " + untilPosition;
    }
}
