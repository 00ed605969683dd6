package dev.vto.catalog.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.catalog.Samples;
import dev.vto.catalog.picture.scan.PictureFormat;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class MaskTest {
    private static final MaskFit FIT = new MaskFit(1000, 1200, 500, 600);

    @Test
    void maskOfThePhotosSizeGetsThePreparedSize() throws Exception {
        PreparedFile mask = Desk.prepareMask(halves(1000, 1200, 40, 220), FIT);
        assertThat(mask.format()).isEqualTo(PictureFormat.PNG);
        BufferedImage image = Files.read(mask.bytes());
        assertThat(image.getWidth()).isEqualTo(500);
        assertThat(image.getHeight()).isEqualTo(600);
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 500; x++) {
                assertThat(image.getRGB(x, y) & 0xFFFFFF).isEqualTo(x < 250 ? 0 : 0xFFFFFF);
            }
        }
    }

    @Test
    void maskOfThePreparedSizeIsTaken() throws Exception {
        assertThat(Desk.prepareMask(halves(500, 600, 0, 255), FIT).width()).isEqualTo(500);
    }

    @Test
    void maskOfAnotherSizeIsRefusedWithBothSizes() {
        assertThatThrownBy(() -> Desk.prepareMask(halves(600, 500, 0, 255), FIT))
                .hasMessageContaining("600 x 500")
                .hasMessageContaining("1000 x 1200")
                .hasMessageContaining("500 x 600");
    }

    private static byte[] halves(int width, int height, int left, int right) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(x, y, 0, x < width / 2 ? left : right);
            }
        }
        return Samples.file("png", image);
    }
}
