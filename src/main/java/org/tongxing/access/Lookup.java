package org.tongxing.access;

/**
 * Keyed hashes by which an encrypted value is found without being decrypted. Equal values have equal hashes, for whoever
 * sees the table too; without the key nobody can try values out.
 */
public interface Lookup {

    /**
     * Hash of 32 bytes.
     *
     * @param kind what the value is, as {@code child.idNumber}: equal values of two kinds have different hashes
     * @param normalised the value in the one form in which it is compared
     */
    byte[] of(String kind, String normalised);
}
