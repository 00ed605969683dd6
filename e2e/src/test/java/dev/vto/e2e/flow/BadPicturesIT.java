package dev.vto.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vto.e2e.stage.Photographs;
import dev.vto.e2e.stage.Stage;
import dev.vto.local.storefront.PictureFile;
import dev.vto.local.storefront.TryOn;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad pictures get a clear error and cost nothing; unusual ones are converted. */
class BadPicturesIT {
    @RegisterExtension
    static final Stage STAGE = new Stage();

    @Test
    void textUnderTheNameOfAPictureIsRejected() throws Exception {
        assertRejected(
                PictureFile.of("photo.jpg", "this is no picture at all".getBytes(StandardCharsets.UTF_8)),
                "neither JPEG");
    }

    @Test
    void tenPixelsAreRejected() throws Exception {
        assertRejected(PictureFile.of("tiny.png", png(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB))), "10");
    }

    @Test
    void hugeDeclaredSizeIsRejectedFromTheHeader() throws Exception {
        byte[] bomb = BadPicturesIT.class
                .getResourceAsStream("/pictures/png-that-declares-9000x9000.png")
                .readAllBytes();
        assertThat(bomb.length).isLessThan(300);
        assertRejected(PictureFile.of("bomb.png", bomb), "9000");
    }

    @Test
    void truncatedJpegIsRejected() throws Exception {
        byte[] whole = jpeg(sample());
        assertRejected(PictureFile.of("cut.jpg", Arrays.copyOf(whole, whole.length / 3)), "");
    }

    @Test
    void greyscaleJpegIsConverted() throws Exception {
        BufferedImage grey =
                new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_GRAY), null).filter(sample(), null);
        BufferedImage one = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        one.getGraphics().drawImage(grey, 0, 0, null);
        assertReady(PictureFile.of("grey.jpg", jpeg(one)));
    }

    /* Read as if it had other components it is ready as well, in other colours. */
    @Test
    void redOfFourInksStaysRed() throws Exception {
        byte[] jpeg = withAdobesMarker(cmykJpeg(filled(Color.RED)));
        Color red = centre(prepared(PictureFile.of("cmyk.jpg", jpeg)));
        assertThat(red.getRed()).isGreaterThan(180);
        assertThat(red.getGreen()).isLessThan(80);
        assertThat(red.getBlue()).isLessThan(80);
    }

    @Test
    void fourComponentsOfAnUnknownKindAreRejected() throws Exception {
        assertRejected(PictureFile.of("inks.jpg", cmykJpeg(filled(Color.RED))), "no Adobe marker");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n02-dog.png",
                "n03-pots.jpg",
                "n04-landscape.png",
                "n08-mug.jpg",
                "n07-blurred-hand-hat.jpg",
                "n01-cartoon.png"
            })
    void photoWithoutAPersonEndsInAClearErrorAndIsNotPaid(String name) throws Exception {
        assumeTrue(Photographs.present(), "the photographs are not on this machine");
        STAGE.engine().preview();
        PictureFile person = Photographs.photo("negatives/" + name);
        PictureFile product = Photographs.photo("garments/upper/u01-red-shirt.png");
        TryOn.Outcome outcome =
                STAGE.tryOn().run(person, product, null, STAGE.shop().object().put("garmentClass", "UPPER_BODY"));

        assertThat(outcome.job().path("status").asText()).isEqualTo("error");
        assertThat(outcome.job().path("error").path("code").asText()).isEqualTo("engine_refused_input");
        assertThat(outcome.job().path("error").path("message").asText()).containsIgnoringCase("person");
        assertThat(outcome.pictures()).isEmpty();
    }

    private static void assertRejected(PictureFile picture, String text) throws Exception {
        int calls = STAGE.engine().calls();
        String id = upload(picture);
        assertThatThrownBy(() -> STAGE.tryOn().ready("/v1/models/" + id, picture))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("rejected")
                .hasMessageContaining(text);
        assertThat(STAGE.engine().calls()).isEqualTo(calls);
    }

    private static void assertReady(PictureFile picture) throws Exception {
        STAGE.tryOn().ready("/v1/models/" + upload(picture), picture);
    }

    private static BufferedImage prepared(PictureFile picture) throws Exception {
        String path = "/v1/models/" + upload(picture);
        STAGE.tryOn().ready(path, picture);
        String url = STAGE.shop().get(path).path("pictureUrl").asText();
        return ImageIO.read(new ByteArrayInputStream(STAGE.shop().download(url)));
    }

    private static Color centre(BufferedImage image) {
        return new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
    }

    private static BufferedImage filled(Color color) {
        BufferedImage image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
        return image;
    }

    private static String upload(PictureFile picture) throws Exception {
        return STAGE.shop()
                .upload(
                        "/v1/models",
                        STAGE.shop().object().put("name", picture.name()).put("consent", true),
                        picture)
                .path("id")
                .asText();
    }

    private static BufferedImage sample() throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(Photographs.sample("person-tom.png").bytes()));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        return encoded(image, "png");
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        BufferedImage opaque = image;
        if (image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
            opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
            opaque.getGraphics().drawImage(image, 0, 0, null);
        }
        return encoded(opaque, "jpg");
    }

    /* Four inks as Adobe has them, inverted, without its marker, which alone tells that. */
    private static byte[] cmykJpeg(BufferedImage rgb) throws IOException {
        WritableRaster inks =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, rgb.getWidth(), rgb.getHeight(), 4, null);
        for (int y = 0; y < rgb.getHeight(); y++) {
            for (int x = 0; x < rgb.getWidth(); x++) {
                Color color = new Color(rgb.getRGB(x, y));
                inks.setPixel(x, y, new int[] {color.getRed(), color.getGreen(), color.getBlue(), 255});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(inks, null, null), null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] withAdobesMarker(byte[] jpeg) {
        byte[] app14 = {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(jpeg, 0, 2);
        marked.writeBytes(app14);
        marked.write(jpeg, 2, jpeg.length - 2);
        return marked.toByteArray();
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
