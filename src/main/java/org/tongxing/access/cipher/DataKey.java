package org.tongxing.access.cipher;

import java.time.Instant;
import javax.crypto.SecretKey;
import org.tongxing.access.CipherSuite;

/**
 * A key that encrypts values.
 *
 * @param version 1 and up; 0 is the master key itself, which encrypted drafts before there was a ring
 * @param suite its algorithms
 * @param secret the key
 * @param madeAt when it was made
 */
record DataKey(int version, CipherSuite suite, SecretKey secret, Instant madeAt) {

    static final int BEFORE_THE_RING = 0;

    /** Says nothing of the key: it may end up in a log. */
    @Override
    public String toString() {
        return "DataKey[" + version + ", " + suite + "]";
    }
}
