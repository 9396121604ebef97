package org.tongxing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The key that all others hang on: {@code TONGXING_KEY}, or in the demo one of its own in {@code ./data}. */
@Component
class MasterKey {

    private static final int BYTES = 32;
    private static final Path DEMO_FILE = Path.of("data", "demo.key");

    private final SecretKey secret;

    MasterKey(@Value("${tongxing.key:}") String configured, Environment environment) {
        this.secret = new SecretKeySpec(bytes(configured, environment), "AES");
    }

    SecretKey secret() {
        return secret;
    }

    private static byte[] bytes(String configured, Environment environment) {
        if (!configured.isBlank()) {
            return checked(Base64.getDecoder().decode(configured.strip()));
        }
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("生产环境须设置 TONGXING_KEY（32 字节，base64）");
        }
        return demoKey();
    }

    private static byte[] checked(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalStateException("TONGXING_KEY 须为 32 字节（base64）");
        }
        return key;
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
            return checked(
                    Base64.getDecoder().decode(Files.readString(DEMO_FILE).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("demo key", e);
        }
    }
}
