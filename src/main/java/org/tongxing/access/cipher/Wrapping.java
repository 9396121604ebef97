package org.tongxing.access.cipher;

import java.nio.charset.StandardCharsets;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import org.tongxing.access.CipherSuite;
import org.tongxing.access.MasterKey;
import org.tongxing.access.MasterKeyException;

/** Encrypts keys under the master key, each with its own suite and bound to what it is for. */
final class Wrapping {

    private static final String LABEL = "wrapping of keys";

    private final MasterKey master;

    Wrapping(MasterKey master) {
        this.master = master;
    }

    byte[] wrap(CipherSuite suite, String purpose, byte[] key) {
        return suite.seal(secret(suite), key, bytes(purpose));
    }

    /** @throws MasterKeyException when it was wrapped under another master key */
    byte[] unwrap(CipherSuite suite, String purpose, byte[] wrapped) {
        try {
            return suite.open(secret(suite), wrapped, bytes(purpose));
        } catch (AEADBadTagException e) {
            throw new MasterKeyException("主密钥 TONGXING_KEY 与本数据库的密钥不符，请使用建库时的主密钥。");
        }
    }

    private SecretKey secret(CipherSuite suite) {
        return suite.key(master.derive(suite, LABEL));
    }

    private static byte[] bytes(String purpose) {
        return purpose.getBytes(StandardCharsets.UTF_8);
    }
}
