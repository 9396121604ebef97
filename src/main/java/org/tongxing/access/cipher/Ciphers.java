package org.tongxing.access.cipher;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.access.FieldCipher;
import org.tongxing.access.Lookup;
import org.tongxing.access.MasterKey;

/**
 * Cipher and look-ups of a database where no application context holds them.
 *
 * @param fields encrypts values
 * @param lookup hashes what is looked up
 */
public record Ciphers(FieldCipher fields, Lookup lookup) {

    /** Those of a database; its keys are made when it has none. */
    public static Ciphers of(JdbcClient jdbc, MasterKey master, Clock clock) {
        return new Ciphers(new RingCipher(new KeyRing(jdbc, master, clock)), new KeyedLookup(jdbc, master, clock));
    }
}
