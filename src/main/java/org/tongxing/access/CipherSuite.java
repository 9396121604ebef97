package org.tongxing.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The algorithms that belong together: those of the world, or the commercial ones of China (商用密码). Both encrypt in
 * Galois/counter mode, so that a changed byte is noticed.
 */
public enum CipherSuite {
    /** AES-256-GCM and HMAC-SHA256, from the JDK. */
    AES(1, 32, "HmacSHA256"),
    /** SM4-GCM and HMAC-SM3 (GB/T 32907, GB/T 32905), from Bouncy Castle. */
    SM4(2, 16, "HmacSM3");

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int code;
    private final int keyBytes;
    private final String mac;

    CipherSuite(int code, int keyBytes, String mac) {
        this.code = code;
        this.keyBytes = keyBytes;
        this.mac = mac;
    }

    /** The suite of a code. */
    public static CipherSuite ofCode(int code) {
        return Stream.of(values())
                .filter(suite -> suite.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown cipher suite " + code));
    }

    /** One byte that stands for the suite in stored values. */
    public int code() {
        return code;
    }

    /** A new key from the system's random numbers. */
    public byte[] randomKey() {
        byte[] key = new byte[keyBytes];
        RANDOM.nextBytes(key);
        return key;
    }

    /** A key of this suite from its bytes. */
    public SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, name());
    }

    /** A key of this suite made from a secret by HKDF; each label gives a key that tells nothing of the others. */
    public byte[] derive(byte[] secret, String label) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(digest());
        generator.init(new HKDFParameters(secret, null, label.getBytes(StandardCharsets.UTF_8)));
        byte[] derived = new byte[keyBytes];
        generator.generateBytes(derived, 0, keyBytes);
        return derived;
    }

    /** Encrypts, bound to what is associated; the same bytes never give the same result twice. */
    public byte[] seal(SecretKey key, byte[] plain, byte[] associated) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(plain);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + secret.length);
            System.arraycopy(secret, 0, sealed, NONCE_BYTES, secret.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    /**
     * Decrypts what {@link #seal} made.
     *
     * @throws AEADBadTagException when the key or what is associated is another one, or a byte was changed
     */
    public byte[] open(SecretKey key, byte[] sealed, byte[] associated) throws AEADBadTagException {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, associated)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt", e);
        }
    }

    /** A keyed hash of 32 bytes. */
    public byte[] mac(byte[] key, byte[] message) {
        try {
            Mac keyed = this == AES ? Mac.getInstance(mac) : Mac.getInstance(mac, National.PROVIDER);
            keyed.init(new SecretKeySpec(key, mac));
            return keyed.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash", e);
        }
    }

    private Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] associated) throws GeneralSecurityException {
        String transformation = name() + "/GCM/NoPadding";
        Cipher cipher = this == AES
                ? Cipher.getInstance(transformation)
                : Cipher.getInstance(transformation, National.PROVIDER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }

    private Digest digest() {
        return this == AES ? new SHA256Digest() : new SM3Digest();
    }

    /** Handed over with each call and made for the first one: nothing else in this JVM changes its algorithms. */
    private static final class National {

        static final Provider PROVIDER = new BouncyCastleProvider();
    }
}
