package org.tongxing.access;

/**
 * Encrypts single values at rest (architecture D12). What it writes begins with the version of the key and the suite;
 * the newest key encrypts, every key decrypts.
 */
public interface FieldCipher {

    /**
     * Encrypts a text; the same text never gives the same bytes twice.
     *
     * @param context where the value will stand, as {@link EncryptedColumn#context}; elsewhere it cannot be decrypted
     */
    byte[] encrypt(String plain, String context);

    /**
     * Decrypts what {@link #encrypt(String, String)} wrote.
     *
     * @throws IllegalStateException when the value belongs elsewhere, its key is unknown or a byte was changed
     */
    String decrypt(byte[] stored, String context);

    /** Encrypts a text that is bound to no place. */
    default byte[] encrypt(String plain) {
        return encrypt(plain, "");
    }

    /** Decrypts what {@link #encrypt(String)} wrote. */
    default String decrypt(byte[] stored) {
        return decrypt(stored, "");
    }
}
