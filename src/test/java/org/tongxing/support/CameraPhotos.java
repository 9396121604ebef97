package org.tongxing.support;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photos as a phone's camera writes them: red at the left, blue at the right, with notes on place and device. */
public final class CameraPhotos {

    /** What the camera wrote beside the picture: where it was taken. */
    public static final String PLACE = "GPS 23.1468N 113.3617E";

    private CameraPhotos() {}

    /**
     * A JPEG.
     *
     * @param orientation how the camera was held, as EXIF numbers it
     */
    public static byte[] jpeg(int width, int height, int orientation) {
        byte[] plain = file("jpg", width, height);
        byte[] exif = exif(orientation);
        return ByteBuffer.allocate(plain.length + exif.length)
                .put(plain, 0, 2)
                .put(exif)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** A PNG. */
    public static byte[] png(int width, int height) {
        return file("png", width, height);
    }

    private static byte[] file(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] exif(int orientation) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        int tiff = 8 + 2 + 12 + 4 + place.length;
        return ByteBuffer.allocate(4 + 6 + tiff)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + 6 + tiff))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(place)
                .array();
    }
}
