package org.tongxing.access;

import org.springframework.mock.env.MockEnvironment;

/** The key of the seals for tests without the application. */
public final class AuditKeyFixture {

    /** The master key that it is made from, in base64. */
    public static final String MASTER = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private AuditKeyFixture() {}

    /** The key. */
    public static AuditKey key() {
        return new AuditKey(new MasterKey(MASTER, "AES", new MockEnvironment()));
    }
}
