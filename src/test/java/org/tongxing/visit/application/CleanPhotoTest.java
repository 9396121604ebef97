package org.tongxing.visit.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongxing.shared.RefusedException;
import org.tongxing.support.CameraPhotos;

/** What is kept of a photo: what is seen. */
class CleanPhotoTest {

    @Test
    void leavesPlaceAndDeviceBehind() {
        byte[] taken = CameraPhotos.jpeg(400, 300, 1);

        byte[] clean = CleanPhoto.of(taken);

        assertThat(latin(taken)).contains(CameraPhotos.PLACE, "Exif");
        assertThat(latin(clean)).doesNotContain(CameraPhotos.PLACE, "Exif");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 400x300, left",
        "2, 400x300, right",
        "3, 400x300, right",
        "4, 400x300, left",
        "5, 300x400, top",
        "6, 300x400, top",
        "7, 300x400, bottom",
        "8, 300x400, bottom",
        "9, 400x300, left"
    })
    void standsUprightHoweverTheCameraWasHeld(int orientation, String size, String red) throws IOException {
        BufferedImage picture = shown(CleanPhoto.of(CameraPhotos.jpeg(400, 300, orientation)));

        int x = red.equals("left") ? 20 : red.equals("right") ? 380 : 150;
        int y = red.equals("top") ? 20 : red.equals("bottom") ? 380 : 150;
        Color there = new Color(picture.getRGB(x, y));
        assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(size);
        assertThat(there.getRed()).isGreaterThan(200);
        assertThat(there.getBlue()).isLessThan(60);
    }

    @Test
    void keepsALargePhotoNoLargerThanIsNeeded() throws IOException {
        byte[] clean = CleanPhoto.of(CameraPhotos.jpeg(4000, 3000, 6));

        BufferedImage picture = shown(clean);
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(1600);
    }

    @Test
    void takesAPngToo() throws IOException {
        assertThat(shown(CleanPhoto.of(CameraPhotos.png(50, 40))).getWidth()).isEqualTo(50);
    }

    @Test
    void tellsByTheContentThatAFileIsNoPhoto() {
        byte[] program = new byte[2000];
        program[0] = 'M';
        program[1] = 'Z';

        refuses(program, "JPG或者PNG");
        refuses("GIF89a\1\0\1\0".getBytes(StandardCharsets.ISO_8859_1), "JPG或者PNG");
        refuses("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "JPG或者PNG");
        refuses(new byte[0], "请先拍照");
    }

    @Test
    void refusesABrokenPhotoAndOneThatIsTooLarge() {
        byte[] taken = CameraPhotos.jpeg(400, 300, 1);
        byte[] huge = CameraPhotos.png(10, 10);
        // The width and height that the file claims to have: 60,000 each, in a few hundred bytes.
        huge[18] = (byte) 0xEA;
        huge[19] = 0x60;
        huge[22] = (byte) 0xEA;
        huge[23] = 0x60;

        refuses(Arrays.copyOf(taken, 120), "不能识别");
        refuses(huge, "");
        refuses(new byte[10 * 1024 * 1024 + 1], "不能超过10MB");
    }

    private static void refuses(byte[] file, String message) {
        assertThatThrownBy(() -> CleanPhoto.of(file)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.violations().get(0).field()).isEqualTo("photo");
            assertThat(refused.violations().get(0).message()).contains(message);
        });
    }

    private static BufferedImage shown(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static String latin(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
