package org.tongxing.correspondence.attachment;

/**
 * A file that was found to be what may be attached; {@link CheckFile} makes it.
 *
 * @param name name to show, which ends as its type does
 * @param type told by its content
 * @param content as it is kept: pictures drawn anew
 */
public record CheckedFile(String name, FileType type, byte[] content) {

    /** Says neither its name nor its content: it may end up in a log. */
    @Override
    public String toString() {
        return "CheckedFile[" + type + ", " + content.length + "]";
    }
}
