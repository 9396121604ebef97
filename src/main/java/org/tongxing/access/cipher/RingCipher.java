package org.tongxing.access.cipher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.AEADBadTagException;
import org.springframework.stereotype.Component;
import org.tongxing.access.CipherSuite;
import org.tongxing.access.FieldCipher;

/** Encrypts with the keys of the ring. Stored are the version of the key (two bytes), the suite (one) and the secret. */
@Component
class RingCipher implements FieldCipher {

    private static final int HEADER_BYTES = Short.BYTES + 1;

    private final KeyRing ring;

    RingCipher(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public byte[] encrypt(String plain, String context) {
        DataKey key = ring.newest();
        byte[] secret = key.suite().seal(key.secret(), plain.getBytes(StandardCharsets.UTF_8), bytes(context));
        return ByteBuffer.allocate(HEADER_BYTES + secret.length)
                .putShort((short) key.version())
                .put((byte) key.suite().code())
                .put(secret)
                .array();
    }

    @Override
    public String decrypt(byte[] stored, String context) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        DataKey key = ring.of(Short.toUnsignedInt(bytes.getShort()));
        if (CipherSuite.ofCode(bytes.get()) != key.suite()) {
            throw new IllegalStateException("the suite is not that of the key");
        }
        byte[] secret = new byte[bytes.remaining()];
        bytes.get(secret);
        try {
            return new String(key.suite().open(key.secret(), secret, bound(key, context)), StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("the value was changed or belongs elsewhere", e);
        }
    }

    /** What is older than the ring was bound to nothing. */
    private static byte[] bound(DataKey key, String context) {
        return bytes(key.version() == DataKey.BEFORE_THE_RING ? "" : context);
    }

    private static byte[] bytes(String context) {
        return context.getBytes(StandardCharsets.UTF_8);
    }
}
