package org.tongxing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The key that all others hang on: {@code TONGXING_KEY}, or in the demo one of its own in {@code ./data}. */
@Component
public class MasterKey {

    private static final int BYTES = 32;
    private static final Path DEMO_FILE = Path.of("data", "demo.key");

    private final byte[] secret;
    private final CipherSuite suite;

    /**
     * The configured key.
     *
     * @throws MasterKeyException when it is missing in production or malformed, or the suite is unknown
     */
    public MasterKey(
            @Value("${tongxing.key:}") String configured,
            @Value("${tongxing.cipher:AES}") String suite,
            Environment environment) {
        this.secret = bytes(configured, environment);
        this.suite = suite(suite);
    }

    /** The suite of keys that are made from now on; older keys keep theirs. */
    public CipherSuite suite() {
        return suite;
    }

    /**
     * A key of 16 (SM4) or 32 bytes (AES) for one purpose, the same at each start and on each node, as long as the master
     * key and the suite are the same.
     *
     * @param label the purpose; two labels give keys that tell nothing of each other
     */
    public byte[] derive(CipherSuite suite, String label) {
        return suite.derive(secret, label);
    }

    /** The key itself, for what was encrypted under it before there was a ring of keys. */
    public SecretKey itself() {
        return CipherSuite.AES.key(secret);
    }

    /** Whether another one is the same key. */
    public boolean isSameAs(MasterKey other) {
        return MessageDigest.isEqual(secret, other.secret);
    }

    private static CipherSuite suite(String name) {
        return Stream.of(CipherSuite.values())
                .filter(known -> known.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new MasterKeyException("TONGXING_CIPHER 只能为 "
                        + Stream.of(CipherSuite.values()).map(Enum::name).collect(Collectors.joining(" 或 "))));
    }

    private static byte[] bytes(String configured, Environment environment) {
        if (!configured.isBlank()) {
            return decoded(configured);
        }
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new MasterKeyException("生产环境须设置 TONGXING_KEY（32 字节，base64）");
        }
        return demoKey();
    }

    private static byte[] decoded(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Said below, without what was typed.
        }
        throw new MasterKeyException("TONGXING_KEY 须为 32 字节（base64）");
    }

    private static byte[] demoKey() {
        try {
            if (!Files.exists(DEMO_FILE)) {
                byte[] made = new byte[BYTES];
                new SecureRandom().nextBytes(made);
                Files.createDirectories(DEMO_FILE.getParent());
                Files.createFile(
                        DEMO_FILE, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(DEMO_FILE, Base64.getEncoder().encodeToString(made));
            }
            return decoded(Files.readString(DEMO_FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("demo key", e);
        }
    }
}
