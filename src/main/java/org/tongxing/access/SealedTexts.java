package org.tongxing.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Encrypts the texts of a row as one value: one operation to write it, one to read it. */
@Component
public class SealedTexts {

    private static final TypeReference<Map<String, String>> BY_NAME = new TypeReference<>() {};

    private final FieldCipher cipher;
    private final ObjectMapper json = new ObjectMapper();

    public SealedTexts(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * Encrypts texts; null when there are none.
     *
     * @param context where the value will stand, as {@link EncryptedColumn#context}
     */
    public byte @Nullable [] seal(String context, Texts texts) {
        if (texts.isEmpty()) {
            return null;
        }
        try {
            return cipher.encrypt(json.writeValueAsString(texts.byName()), context);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write texts");
        }
    }

    /** Decrypts texts. */
    public Texts open(String context, byte @Nullable [] sealed) {
        if (sealed == null) {
            return Texts.none();
        }
        try {
            return Texts.of(json.readValue(cipher.decrypt(sealed, context), BY_NAME));
        } catch (JsonProcessingException e) {
            // Without its cause, which would quote the text.
            throw new IllegalStateException("cannot read texts");
        }
    }
}
