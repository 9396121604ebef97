package org.tongxing.correspondence.attachment;

import java.util.Optional;
import java.util.stream.Stream;

/** What may be attached. */
public enum FileType {
    /** PDF. */
    PDF("application/pdf", "pdf"),
    /** JPEG. */
    JPEG("image/jpeg", "jpg"),
    /** PNG. */
    PNG("image/png", "png"),
    /** Word, as an open container. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private final String mediaType;
    private final String suffix;

    FileType(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    /** Media type. */
    public String mediaType() {
        return mediaType;
    }

    /** What its names end with, without the dot. */
    public String suffix() {
        return suffix;
    }

    /** The type of a media type; empty for others. */
    public static Optional<FileType> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
