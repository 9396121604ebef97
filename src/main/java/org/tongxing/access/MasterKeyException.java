package org.tongxing.access;

/** The master key is missing, malformed or another one; its message is the one sentence that the operator reads. */
public class MasterKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence in Chinese, without the key */
    public MasterKeyException(String sentence) {
        super(sentence);
    }
}
