package org.tongxing.visit.application;

import org.tongxing.access.CleanPicture;
import org.tongxing.access.UnfitPictureException;
import org.tongxing.shared.RefusedException;

/** A photo of a visit as it is kept: what is seen, upright, and nothing that the camera wrote beside it. */
final class CleanPhoto {

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int LONGER_EDGE = 1600;

    private CleanPhoto() {}

    /**
     * The clean picture.
     *
     * @throws RefusedException when the file is no photo, or too large
     */
    static byte[] of(byte[] file) {
        if (file.length == 0) {
            throw refused("请先拍照或者选择照片");
        }
        if (file.length > MOST_BYTES) {
            throw tooLarge();
        }
        try {
            return CleanPicture.of(file, LONGER_EDGE);
        } catch (UnfitPictureException e) {
            throw switch (e.fault()) {
                case OTHER_FORMAT -> refused("只能上传JPG或者PNG格式的照片");
                case TOO_MANY_PIXELS -> tooLarge();
                case UNREADABLE -> refused("照片不能识别，请重新拍摄");
            };
        }
    }

    /** One file is too large. */
    static RefusedException tooLarge() {
        return refused("单张照片不能超过10MB，请调低相机的分辨率后重拍");
    }

    private static RefusedException refused(String message) {
        return RefusedException.of(TakePhotos.FIELD, "照片", message);
    }
}
