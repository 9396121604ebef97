package org.tongxing.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.tongxing.access.cipher.AuditKey;

/** The key of the seals for tests without the application. */
public final class AuditKeyFixture {

    /** The master key that it is made from, in base64. */
    public static final String MASTER = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private AuditKeyFixture() {}

    /** The key, as a node on a database has it. */
    public static AuditKey key(JdbcClient jdbc) {
        return key(jdbc, MASTER);
    }

    /** The same with another master key. */
    public static AuditKey key(JdbcClient jdbc, String master) {
        return new AuditKey(jdbc, new MasterKey(master, "AES", new MockEnvironment()));
    }
}
