package org.tongxing.correspondence.attachment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.CaseReference;

/** Where attachments (附件) are kept: today in the database, and whoever uses them does not know. */
public interface Attachments {

    /**
     * What an attachment is.
     *
     * @param letter letter that it belongs to
     * @param sha256 of its content, in hexadecimal digits
     */
    record Attachment(
            long id,
            @Nullable Long letter,
            @Nullable CaseReference matter,
            String name,
            FileType type,
            int size,
            String sha256) {}

    /**
     * Keeps a file with a letter, in the caller's transaction.
     *
     * @param matter matter of the letter
     * @param by login, or how it came
     * @return its id
     */
    long keep(long letter, CaseReference matter, CheckedFile file, String by);

    /** What an attachment is, without its content. */
    Optional<Attachment> find(long id);

    /**
     * Its content.
     *
     * @throws IllegalStateException when it is not what was kept
     */
    byte[] content(long id);
}
