package org.tongxing.access;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Digests by which a text can be found again and not be guessed: all nodes make the same one, nobody else can. */
@Component
public class KeyedDigest {

    private final MasterKey key;

    KeyedDigest(MasterKey key) {
        this.key = key;
    }

    /** 32 bytes for a text; the same text gives different bytes for another purpose. */
    public byte[] of(String purpose, String text) {
        CipherSuite suite = key.suite();
        return suite.mac(key.derive(suite, "digest:" + purpose), text.getBytes(StandardCharsets.UTF_8));
    }
}
