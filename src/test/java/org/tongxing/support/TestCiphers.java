package org.tongxing.support;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.tongxing.access.MasterKey;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.cipher.Ciphers;

/** The ciphers of a test's own database, as a node with the tests' master key has them. */
public final class TestCiphers {

    private TestCiphers() {}

    /** Cipher and look-ups. */
    public static Ciphers of(JdbcClient jdbc) {
        MasterKey master = new MasterKey(TongxingTest.KEY, "AES", new MockEnvironment());
        return Ciphers.of(jdbc, master, Clock.systemDefaultZone());
    }

    /** The cipher of texts. */
    public static SealedTexts texts(JdbcClient jdbc) {
        return new SealedTexts(of(jdbc).fields());
    }
}
