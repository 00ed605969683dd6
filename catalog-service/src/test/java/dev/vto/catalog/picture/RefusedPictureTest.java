package dev.vto.catalog.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.catalog.Samples;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RefusedPictureTest {

    @Test
    void textIsNoPicture() throws Exception {
        assertThat(Desk.refusal("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8)))
                .isEqualTo("unsupported_format");
        assertThat(Desk.refusal(Samples.file("gif", 400, 400))).isEqualTo("unsupported_format");
        assertThat(Desk.refusal(new byte[] {(byte) 0xFF})).isEqualTo("unsupported_format");
    }

    @Test
    void emptyFileIsTruncated() throws Exception {
        assertThat(Desk.refusal(new byte[0])).isEqualTo("picture_truncated");
    }

    @Test
    void tooLongFileIsRefusedUnread() throws Exception {
        assertThat(Desk.refusal(new byte[(20 << 20) + 1])).isEqualTo("file_too_large");
    }

    @Test
    void eachSideNeeds320Pixels() throws Exception {
        assertThat(Desk.refusal(Samples.file("png", 319, 600))).isEqualTo("picture_too_small");
        assertThat(Desk.refusal(Samples.file("jpg", 600, 319))).isEqualTo("picture_too_small");
        assertThat(Desk.refusal(Samples.file("jpg", 320, 320))).isNull();
    }

    @Test
    void longerSideMayBeFourTimesTheShorter() throws Exception {
        assertThat(Desk.refusal(Samples.file("jpg", 1281, 320))).isEqualTo("picture_too_long");
        assertThat(Desk.refusal(Samples.file("jpg", 320, 1281))).isEqualTo("picture_too_long");
        assertThat(Desk.refusal(Samples.file("jpg", 320, 1280))).isNull();
    }

    @Test
    void fourComponentsAreRefusedWhereNothingTellsWhatTheyAre() throws Exception {
        assertThat(Desk.refusal(Files.jpegOfUnknownInks(400, 400, 0, 255, 255, 0)))
                .isEqualTo("unsupported_format");
        assertThat(Desk.refusal(Files.cmykJpeg(400, 400, 0, 255, 255, 0))).isNull();
    }

    @Test
    void eightyOneMegapixelsInTwoHundredBytesAreRefusedUndecoded() throws Exception {
        byte[] bomb = Files.pngDeclaring(9000, 9000, 8, 2);
        assertThat(bomb).hasSizeLessThan(200);
        assertThat(Desk.refusal(bomb)).isIn("picture_too_large", "picture_truncated");
    }

    @Test
    void sizeThatItsDataCannotHoldIsRefusedUndecoded() throws Exception {
        assertThat(Desk.refusal(Files.pngDeclaring(7000, 7000, 8, 2))).isEqualTo("picture_truncated");
        byte[] jpeg = Samples.file("jpg", 400, 400);
        int frame = frame(jpeg);
        jpeg[frame + 5] = 0x1B;
        jpeg[frame + 7] = 0x1B;
        assertThat(Desk.refusal(jpeg)).isEqualTo("picture_truncated");
    }

    @Test
    void absurdSizesAreRefused() throws Exception {
        assertThat(Desk.refusal(Files.pngDeclaring(Integer.MAX_VALUE, Integer.MAX_VALUE, 16, 6)))
                .isIn("picture_too_large", "picture_truncated");
        assertThat(Desk.refusal(Files.pngDeclaring(-1, 400, 8, 2))).isEqualTo("picture_corrupt");
        assertThat(Desk.refusal(Files.pngDeclaring(0, 400, 8, 2))).isEqualTo("picture_corrupt");
        assertThat(Desk.refusal(Files.pngDeclaring(400, 400, 7, 5))).isEqualTo("picture_corrupt");
    }

    @Test
    void truncatedFilesAreRefused() throws Exception {
        for (String format : new String[] {"jpg", "png"}) {
            byte[] file = Samples.file(format, 500, 500);
            for (int part = 1; part < 10; part++) {
                assertThat(Desk.refusal(Arrays.copyOf(file, file.length * part / 10)))
                        .as("%s, %s tenths", format, part)
                        .isIn("picture_truncated", "unsupported_format");
            }
            assertThat(Desk.refusal(Arrays.copyOf(file, file.length - 1))).isEqualTo("picture_truncated");
        }
    }

    @Test
    void damagedPngIsRefused() throws Exception {
        byte[] file = Samples.file("png", 500, 500);
        file[file.length / 2] ^= 0x55;
        assertThat(Desk.refusal(file)).isEqualTo("picture_corrupt");
    }

    @Test
    void pngWhosePixelsEndTooEarlyIsRefused() throws Exception {
        assertThat(Desk.refusal(Files.pngDeclaring(330, 330, 1, 0))).isIn("picture_corrupt", "picture_truncated");
    }

    @Test
    void jpegWithTooManyScansIsRefused() throws Exception {
        byte[] jpeg = Samples.file("jpg", 400, 400);
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0};
        byte[] body = Arrays.copyOf(jpeg, jpeg.length - 2);
        for (int i = 0; i < 101; i++) {
            body = Files.concat(body, scan);
        }
        assertThat(Desk.refusal(Files.concat(body, new byte[] {(byte) 0xFF, (byte) 0xD9})))
                .isEqualTo("picture_corrupt");
    }

    @Test
    void animatedWebpIsRefused() throws Exception {
        byte[] webp = Files.concat(
                Files.bytes("RIFF"),
                new byte[] {22, 0, 0, 0},
                Files.bytes("WEBPVP8X"),
                new byte[] {10, 0, 0, 0, 2, 0, 0, 0},
                new byte[6]);
        assertThat(Desk.refusal(webp)).isEqualTo("picture_animated");
    }

    @Test
    void hugeAndTruncatedWebpAreRefused() throws Exception {
        byte[] lossless =
                Files.concat(Files.bytes("RIFF"), new byte[] {18, 0, 0, 0}, Files.bytes("WEBPVP8L"), new byte[] {
                    5, 0, 0, 0, 0x2F, -1, -1, -1, 0x0F, 0
                });
        assertThat(Desk.refusal(lossless)).isEqualTo("picture_too_large");
        assertThat(Desk.refusal(Arrays.copyOf(lossless, lossless.length - 4))).isEqualTo("picture_truncated");
    }

    private static int frame(byte[] jpeg) {
        int at = 0;
        while ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFF) != 0xC0) {
            at++;
        }
        return at;
    }
}
