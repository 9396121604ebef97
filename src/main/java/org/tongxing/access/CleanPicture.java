package org.tongxing.access;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.tongxing.access.UnfitPictureException.Fault;

/**
 * Makes of what was uploaded a JPEG that holds what is seen and nothing else: it is told by its content what the file is,
 * the picture is drawn anew, upright and not larger than needed, so that place, time and device of the camera are gone.
 * Nothing is written to a disk.
 */
public final class CleanPicture {

    private static final int MOST_PIXELS = 60_000_000;
    private static final float QUALITY = 0.82f;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    private CleanPicture() {}

    /**
     * The clean picture.
     *
     * @param longerEdge so many pixels its longer edge has at most
     * @throws UnfitPictureException when the file is no picture that is taken, or one of too many pixels
     */
    public static byte[] of(byte[] file, int longerEdge) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            return written(drawn(read(input, longerEdge), ExifOrientation.of(file), longerEdge));
        } catch (IOException e) {
            throw new UnfitPictureException(Fault.UNREADABLE);
        }
    }

    private static BufferedImage read(ImageInputStream input, int longerEdge) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        ImageReader reader = readers.hasNext() ? readers.next() : null;
        if (reader == null || !FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw new UnfitPictureException(Fault.OTHER_FORMAT);
        }
        try {
            reader.setInput(input, true, true);
            return decoded(reader, longerEdge);
        } catch (UnfitPictureException e) {
            throw e;
        } catch (RuntimeException e) {
            // A broken file makes the decoder stumble in ways that it does not name.
            throw new UnfitPictureException(Fault.UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    /** A picture larger than needed is read with gaps, so that its size in memory stays small. */
    private static BufferedImage decoded(ImageReader reader, int longerEdge) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new UnfitPictureException(Fault.TOO_MANY_PIXELS);
        }
        int step = Math.max(1, Math.max(width, height) / longerEdge);
        ImageReadParam sparse = reader.getDefaultReadParam();
        sparse.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, sparse);
    }

    private static BufferedImage drawn(BufferedImage read, int orientation, int longerEdge) {
        double scale = Math.min(1, (double) longerEdge / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean turned = orientation > 4;
        BufferedImage clean =
                new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = clean.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, clean.getWidth(), clean.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.transform(upright(orientation, width, height));
        canvas.drawImage(read, 0, 0, width, height, null);
        canvas.dispose();
        return clean;
    }

    /** The turn and mirroring that each number of the standard asks for. */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
