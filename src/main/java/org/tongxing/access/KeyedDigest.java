package org.tongxing.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Digests by which a text can be found again and not be guessed: all nodes make the same one, nobody else can. */
@Component
public class KeyedDigest {

    private static final String ALGORITHM = "HmacSHA256";

    private final MasterKey key;

    KeyedDigest(MasterKey key) {
        this.key = key;
    }

    /** 32 bytes for a text; the same text gives different bytes for another purpose. */
    public byte[] of(String purpose, String text) {
        byte[] own = mac(key.secret().getEncoded(), "digest:" + purpose);
        return mac(own, text);
    }

    private static byte[] mac(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keyed digest failed", e);
        }
    }
}
