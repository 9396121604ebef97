package org.tongxing.access;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held: the one thing that a picture needs of what the camera wrote beside it (EXIF tag 0x0112). */
final class ExifOrientation {

    /** The picture stands as it is stored. */
    static final int UPRIGHT = 1;

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int VALUE_OFFSET = 8;

    private ExifOrientation() {}

    /** 1 to 8, as the standard numbers them; {@link #UPRIGHT} where nothing is written or nothing can be read. */
    static int of(byte[] file) {
        try {
            int found = find(ByteBuffer.wrap(file));
            return found >= UPRIGHT && found <= 8 ? found : UPRIGHT;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static int find(ByteBuffer file) {
        if (marker(file) != START_OF_IMAGE) {
            return UPRIGHT;
        }
        int marker = marker(file);
        while (marker != START_OF_SCAN && marker > 0xFF00) {
            int length = Short.toUnsignedInt(file.getShort()) - Short.BYTES;
            ByteBuffer segment = file.slice(file.position(), length);
            if (marker == APP1 && length > Integer.BYTES && segment.getInt() == EXIF) {
                return inTiff(segment.position(segment.position() + Short.BYTES).slice());
            }
            file.position(file.position() + length);
            marker = marker(file);
        }
        return UPRIGHT;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(Integer.BYTES);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + Short.BYTES + entry * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION) {
                return Short.toUnsignedInt(tiff.getShort(at + VALUE_OFFSET));
            }
        }
        return UPRIGHT;
    }

    private static int marker(ByteBuffer file) {
        return Short.toUnsignedInt(file.getShort());
    }
}
