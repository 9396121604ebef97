package org.tongxing.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The key that seals the record of access and decisions, derived from the master key: whoever can write to the database
 * alone cannot forge a seal. It does not change with the keys of the fields, for a seal is for good.
 */
@Component
public class AuditKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "tongxing audit seal 1";

    private final SecretKeySpec key;

    AuditKey(MasterKey master) {
        byte[] derived = keyed(new SecretKeySpec(master.secret().getEncoded(), ALGORITHM))
                .doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8));
        this.key = new SecretKeySpec(derived, ALGORITHM);
    }

    /** A keyed hash of 32 bytes. */
    public byte[] hash(byte[] message) {
        return keyed(key).doFinal(message);
    }

    private static Mac keyed(SecretKeySpec secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash", e);
        }
    }
}
