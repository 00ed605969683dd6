package dev.vto.catalog.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vto.catalog.Samples;
import dev.vto.catalog.picture.scan.PictureFormat;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedPictureTest {
    private static final int SOME = 6;

    @Test
    void cleanJpegStaysAsItIs() throws Exception {
        byte[] file = Samples.file("jpg", 640, 480);
        PreparedFile prepared = Desk.prepare(file);
        assertThat(prepared.unchanged()).isTrue();
        assertThat(prepared.bytes()).isSameAs(file);
        assertThat(prepared.sha256()).hasSize(64);
    }

    @Test
    void cleanPngStaysAsItIs() throws Exception {
        assertThat(Desk.prepare(Samples.file("png", 640, 480)).unchanged()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void orientationIsAppliedAndPlaceRemoved(int orientation) throws Exception {
        byte[] camera = stored(orientation);
        byte[] file = Files.withSegment(
                camera, 0xE1, Files.concat(Files.bytes("Exif\0\0"), Files.exif(orientation, "48.8584N 2.2945E")));
        PreparedFile prepared = Desk.prepare(file);
        assertThat(prepared.width()).isEqualTo(400);
        assertThat(prepared.height()).isEqualTo(600);
        assertThat(prepared.unchanged()).isFalse();
        assertThat(Files.contains(prepared.bytes(), "48.8584")).isFalse();
        assertThat(Files.contains(prepared.bytes(), "Exif")).isFalse();
        BufferedImage upright = Files.read(prepared.bytes());
        same(upright.getRGB(20, 20), Color.RED);
        same(upright.getRGB(380, 580), Color.BLUE);
    }

    @Test
    void orientationOfPngIsApplied() throws Exception {
        byte[] file = Files.withChunk(Samples.file("png", 600, 400), "eXIf", Files.exif(6, "somewhere"));
        PreparedFile prepared = Desk.prepare(file);
        assertThat(prepared.width()).isEqualTo(400);
        same(Files.read(prepared.bytes()).getRGB(380, 20), Color.RED);
    }

    @Test
    void jpegLosesMetadataButNoQuality() throws Exception {
        byte[] file = Samples.file("jpg", 640, 480);
        byte[] talking =
                Files.concat(Files.withSegment(file, 0xFE, Files.bytes("my address")), Files.bytes("trailing"));
        PreparedFile prepared = Desk.prepare(talking);
        assertThat(prepared.unchanged()).isFalse();
        assertThat(prepared.bytes()).isEqualTo(file);
    }

    @Test
    void hugeExifIsRemovedUnread() throws Exception {
        byte[] file = Samples.file("jpg", 640, 480);
        byte[] huge = new byte[65_533];
        new Random(1).nextBytes(huge);
        System.arraycopy(Files.bytes("Exif\0\0MM"), 0, huge, 0, 8);
        byte[] talking = file;
        for (int i = 0; i < 40; i++) {
            talking = Files.withSegment(talking, 0xE1, huge);
        }
        assertThat(Desk.prepare(talking).bytes()).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iTXt", "iCCP"})
    void packedChunksOfPngAreNotUnpacked(String type) throws Exception {
        byte[] bomb = Files.concat(Files.bytes("x\0\0"), Files.deflated(new byte[64 << 20]));
        PreparedFile prepared = Desk.prepare(Files.withChunk(Samples.file("png", 400, 400), type, bomb));
        assertThat(prepared.width()).isEqualTo(400);
        assertThat(prepared.bytes()).hasSizeLessThan(50_000);
    }

    @Test
    void firstPictureOfAnimatedPngIsTaken() throws Exception {
        byte[] animated = Files.withChunk(Samples.file("png", 400, 400), "acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0});
        PreparedFile prepared = Desk.prepare(animated);
        assertThat(Files.contains(prepared.bytes(), "acTL")).isFalse();
    }

    @Test
    void cmykBecomesRightRgb() throws Exception {
        BufferedImage red = Files.read(
                Desk.prepare(Files.cmykJpeg(400, 400, 0, 255, 255, 0)).bytes());
        Color pixel = new Color(red.getRGB(200, 200));
        assertThat(pixel.getRed()).isGreaterThan(180);
        assertThat(pixel.getGreen()).isLessThan(80);
        assertThat(pixel.getBlue()).isLessThan(80);
        BufferedImage white =
                Files.read(Desk.prepare(Files.cmykJpeg(400, 400, 0, 0, 0, 0)).bytes());
        same(white.getRGB(200, 200), Color.WHITE);
    }

    @Test
    void greyKeepsItsTone() throws Exception {
        for (String format : new String[] {"jpg", "png"}) {
            byte[] grey = Samples.file(format, filled(BufferedImage.TYPE_BYTE_GRAY, new Color(0x808080)));
            PreparedFile prepared = Desk.prepare(grey);
            BufferedImage image = Files.read(prepared.bytes());
            assertThat(image.getRaster().getNumBands()).isEqualTo(3);
            int original = Files.read(grey).getRaster().getSample(200, 200, 0);
            assertThat(image.getRaster().getSample(200, 200, 0)).isCloseTo(original, within(2));
        }
    }

    @Test
    void sixteenBitsBecomeEight() throws Exception {
        byte[] grey = Samples.file("png", Samples.picture(400, 400, BufferedImage.TYPE_USHORT_GRAY));
        assertThat(Files.read(Desk.prepare(grey).bytes()).getSampleModel().getSampleSize(0))
                .isEqualTo(8);
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        var deep = new BufferedImage(model, model.createCompatibleWritableRaster(400, 400), false, null);
        for (int i = 0; i < 400 * 400; i++) {
            deep.getRaster().setPixel(i % 400, i / 400, new int[] {65535, 32896, 0});
        }
        BufferedImage image = Files.read(Desk.prepare(Samples.file("png", deep)).bytes());
        same(image.getRGB(200, 200), new Color(255, 128, 0));
    }

    @Test
    void transparencyIsFlattenedOnWhite() throws Exception {
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 400 * 400; i++) {
            image.setRGB(i % 400, i / 400, i / 400 < 200 ? 0x00FF0000 : 0x80FF0000);
        }
        PreparedFile prepared = Desk.prepare(Samples.file("png", image));
        assertThat(prepared.format()).isEqualTo(PictureFormat.PNG);
        BufferedImage flat = Files.read(prepared.bytes());
        assertThat(flat.getColorModel().hasAlpha()).isFalse();
        same(flat.getRGB(200, 100), Color.WHITE);
        same(flat.getRGB(200, 300), new Color(255, 127, 127));
    }

    @Test
    void transparentPaletteIsFlattenedOnWhite() throws Exception {
        byte[] reds = {(byte) 200, 0};
        byte[] others = {0, 0};
        var model = new IndexColorModel(8, 2, reds, others, others, 1);
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int i = 0; i < 400 * 400; i++) {
            image.getRaster().setSample(i % 400, i / 400, 0, i / 400 < 200 ? 1 : 0);
        }
        BufferedImage flat = Files.read(Desk.prepare(Samples.file("png", image)).bytes());
        same(flat.getRGB(200, 100), Color.WHITE);
        same(flat.getRGB(200, 300), new Color(200, 0, 0));
    }

    @Test
    void profileIsConvertedToSrgb() throws Exception {
        BufferedImage half = filled(BufferedImage.TYPE_INT_RGB, new Color(0x808080));
        byte[] png = Files.withChunk(
                Samples.file("png", half),
                "iCCP",
                Files.concat(Files.bytes("linear\0\0"), Files.deflated(Files.linearRgbProfile())));
        byte[] jpeg = Files.withSegment(
                Samples.file("jpg", half),
                0xE2,
                Files.concat(Files.bytes("ICC_PROFILE\0"), new byte[] {1, 1}, Files.linearRgbProfile()));
        same(Files.read(Desk.prepare(png).bytes()).getRGB(200, 200), new Color(188, 188, 188));
        same(Files.read(Desk.prepare(jpeg).bytes()).getRGB(200, 200), new Color(188, 188, 188));
    }

    @Test
    void largePictureIsScaledDown() throws Exception {
        PreparedFile prepared = Desk.prepare(Samples.file("jpg", 5000, 4000));
        assertThat((long) prepared.width() * prepared.height()).isBetween(4_180_000L, 4_194_303L);
        assertThat(prepared.bytes()).hasSizeLessThan(6_000_000);
        assertThat(prepared.sourceWidth()).isEqualTo(5000);
        BufferedImage image = Files.read(prepared.bytes());
        assertThat(image.getWidth()).isEqualTo(prepared.width());
        same(image.getRGB(20, 20), Color.RED);
        same(image.getRGB(prepared.width() - 20, prepared.height() - 20), Color.BLUE);
    }

    @Test
    void fineCheckerboardBecomesGreyAndNotMoire() throws Exception {
        BufferedImage image = new BufferedImage(4200, 4200, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 4200; y++) {
            for (int x = y % 2; x < 4200; x += 2) {
                image.setRGB(x, y, 0xFFFFFF);
            }
        }
        BufferedImage scaled =
                Files.read(Desk.prepare(Samples.file("png", image)).bytes());
        for (int i = 0; i < 500; i++) {
            assertThat(scaled.getRaster().getSample(700 + i, 900, 1)).isBetween(90, 165);
        }
    }

    @Test
    void noiseStaysBelowSixMegabytes() throws Exception {
        BufferedImage image = new BufferedImage(2040, 2040, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < 2040 * 2040; i++) {
            image.setRGB(i % 2040, i / 2040, random.nextInt());
        }
        PreparedFile prepared = Desk.prepare(Samples.file("png", image));
        assertThat(prepared.format()).isEqualTo(PictureFormat.JPEG);
        assertThat(prepared.bytes()).hasSizeLessThanOrEqualTo(6_000_000);
    }

    private static BufferedImage filled(int type, Color colour) {
        BufferedImage image = new BufferedImage(400, 400, type);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 400, 400);
        graphics.dispose();
        return image;
    }

    /* A camera that is held so stores the upright 400 x 600 picture like this. */
    private static byte[] stored(int orientation) {
        BufferedImage upright = Samples.picture(400, 600, BufferedImage.TYPE_INT_RGB);
        boolean lying = orientation >= 5;
        BufferedImage stored = new BufferedImage(lying ? 600 : 400, lying ? 400 : 600, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                // where row 0 and column 0 of the stored picture are, as the EXIF standard describes each value
                int[] from =
                        switch (orientation) {
                            case 1 -> new int[] {x, y};
                            case 2 -> new int[] {399 - x, y};
                            case 3 -> new int[] {399 - x, 599 - y};
                            case 4 -> new int[] {x, 599 - y};
                            case 5 -> new int[] {y, x};
                            case 6 -> new int[] {399 - y, x};
                            case 7 -> new int[] {399 - y, 599 - x};
                            default -> new int[] {y, 599 - x};
                        };
                stored.setRGB(x, y, upright.getRGB(from[0], from[1]));
            }
        }
        return Samples.file("jpg", stored);
    }

    private static void same(int rgb, Color expected) {
        Color actual = new Color(rgb);
        assertThat(actual.getRed()).as(actual.toString()).isCloseTo(expected.getRed(), within(SOME));
        assertThat(actual.getGreen()).as(actual.toString()).isCloseTo(expected.getGreen(), within(SOME));
        assertThat(actual.getBlue()).as(actual.toString()).isCloseTo(expected.getBlue(), within(SOME));
    }
}
