package dev.vto.catalog.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.catalog.picture.scan.PictureFormat;
import dev.vto.catalog.picture.scan.PictureHeader;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TargetSizeTest {

    @Test
    void smallPictureKeepsItsSize() {
        assertThat(of(1500, 2000, 1)).isEqualTo(new TargetSize(1500, 2000));
        assertThat(of(1500, 2000, 6)).isEqualTo(new TargetSize(2000, 1500));
    }

    @Test
    void anySizeThatComesInFitsWhatEnginesTake() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            int shorter = 320 + random.nextInt(6700);
            int longer = Math.min((int) (shorter * (1 + 3 * random.nextDouble())), 50_000_000 / shorter);
            if (longer < shorter) {
                continue;
            }
            TargetSize size = of(shorter, longer, 1);
            assertThat(size.pixels()).isLessThanOrEqualTo(4_194_303);
            assertThat(size.height()).isLessThanOrEqualTo(4096).isLessThanOrEqualTo(4 * size.width());
            assertThat(size.width()).isGreaterThanOrEqualTo(320);
        }
        assertThat(of(3000, 12000, 1)).isEqualTo(new TargetSize(1023, 4092));
    }

    private static TargetSize of(int width, int height, int orientation) {
        return TargetSize.of(
                new PictureHeader(PictureFormat.JPEG, width, height, orientation, 3, 8, true, false, true));
    }
}
