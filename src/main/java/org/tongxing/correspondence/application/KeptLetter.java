package org.tongxing.correspondence.application;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxing.correspondence.LetterLine;

/**
 * A letter with what it says.
 *
 * @param version version of its template
 * @param fields what was given, by the names of the template's fields
 * @param sha256 digest of the PDF, in hexadecimal; null while it is a draft
 */
public record KeptLetter(LetterLine line, int version, Map<String, String> fields, @Nullable String sha256) {

    /** Names the letter alone: it may end up in a log. */
    @Override
    public String toString() {
        return "KeptLetter[" + line.id() + "]";
    }
}
