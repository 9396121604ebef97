package org.tongxing.correspondence.attachment;

import java.util.Optional;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.access.CleanPicture;
import org.tongxing.access.UnfitPictureException;
import org.tongxing.correspondence.application.Quantities;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.RefusedException;

/**
 * Tells by its content what an uploaded file is; its name and what the browser says of it count for nothing. Pictures are
 * drawn anew, so that place, time and device of the camera are gone.
 */
@Component
public class CheckFile {

    /** Key of the field. */
    public static final String FIELD = "attachment";

    private static final String LABEL = "附件";
    private static final String KINDS = "只能上传PDF、JPG、PNG、DOCX格式的文件，以文件内容为准";
    private static final AreaCode PROVINCE = new AreaCode("44");
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LONGEST_NAME = 100;

    /** A page of A4 at 300 dots per inch. */
    private static final int LONGER_EDGE = 3508;

    private final Tika tika = new Tika();
    private final Quantities quantities;

    CheckFile(Quantities quantities) {
        this.quantities = quantities;
    }

    /**
     * The file as it may be kept.
     *
     * @param name as the browser gave it; null for none
     * @throws RefusedException when it is empty, too large, or of another type
     */
    public CheckedFile check(@Nullable String name, byte[] file) {
        if (file.length == 0) {
            throw refused("文件是空的，请重新选择");
        }
        if (file.length > quantities.most("attachment.size", PROVINCE) * MEGABYTE) {
            throw tooLarge();
        }
        FileType type = type(file).orElseThrow(() -> refused(KINDS));
        boolean picture = type == FileType.JPEG || type == FileType.PNG;
        byte[] content = picture ? drawn(file) : file;
        FileType kept = picture ? FileType.JPEG : type;
        return new CheckedFile(named(name, kept), kept, content);
    }

    /** The refusal of a file that is too large, also of one that was too large to be read at all. */
    public RefusedException tooLarge() {
        return refused("单个文件不能超过%dMB".formatted(quantities.most("attachment.size", PROVINCE)));
    }

    private Optional<FileType> type(byte[] file) {
        String found = tika.detect(file);
        if (found.equals("application/zip") || found.equals("application/x-tika-ooxml")) {
            return WordDocument.is(file) ? Optional.of(FileType.DOCX) : Optional.empty();
        }
        return FileType.ofMediaType(found).filter(type -> type != FileType.DOCX);
    }

    private static byte[] drawn(byte[] file) {
        try {
            return CleanPicture.of(file, LONGER_EDGE);
        } catch (UnfitPictureException e) {
            throw refused("图片不能识别，请重新扫描或者拍照");
        }
    }

    /** The last part of what the browser calls it, with the suffix of what it is. */
    private static String named(@Nullable String given, FileType type) {
        String last =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String stem = last.replaceAll("\\.[A-Za-z0-9]{1,8}$", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "")
                .strip();
        int most = Math.min(stem.codePointCount(0, stem.length()), LONGEST_NAME);
        String shown = stem.substring(0, stem.offsetByCodePoints(0, most));
        return (shown.isEmpty() ? LABEL : shown) + '.' + type.suffix();
    }

    private static RefusedException refused(String message) {
        return RefusedException.of(FIELD, LABEL, message);
    }
}
