package dev.vto.local.bedrock.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngPaddingTest {

    @Test
    void aPaddedPictureIsAsLargeAsWantedAndShowsTheSame() throws IOException {
        byte[] padded = PngPadding.padded(picture(), 300_000);
        assertThat(padded).hasSize(300_000);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(padded));
        assertThat(read.getRGB(3, 4)).isEqualTo(0xff336699);
    }

    @Test
    void aPictureThatIsLargeEnoughStaysAsItIs() throws IOException {
        byte[] picture = picture();
        assertThat(PngPadding.padded(picture, picture.length)).isSameAs(picture);
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, 0x336699);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }
}
