package org.tongxing.access;

import org.springframework.stereotype.Component;

/**
 * The key that seals the record of access and decisions, derived from the master key: whoever can write to the database
 * alone cannot forge a seal. It does not change with the keys of the fields, for a seal is for good.
 */
@Component
public class AuditKey {

    private static final CipherSuite SUITE = CipherSuite.AES;

    private final byte[] key;

    AuditKey(MasterKey master) {
        this.key = master.derive(SUITE, "audit seal");
    }

    /** A keyed hash of 32 bytes. */
    public byte[] hash(byte[] message) {
        return SUITE.mac(key, message);
    }
}
