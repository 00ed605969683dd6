package dev.vto.local.preview.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.local.preview.PreviewRefused;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.NativeVision;
import dev.vto.local.preview.raster.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;

@ExtendWith(NativeVision.class)
class GivenMaskTest {

    private static final Size SIZE = new Size(100, 80);

    private final Scope scope = new Scope();
    private final Masks masks = new Masks(scope, SIZE);

    @AfterEach
    void free() {
        scope.close();
    }

    @Test
    void aMaskOfAnotherSizeIsRefused() {
        assertThatThrownBy(() -> new GivenMask(scope, white(), new Size(100, 81)))
                .isInstanceOfSatisfying(
                        PreviewRefused.class, e -> assertThat(e.reason()).isEqualTo(PreviewRefused.Reason.BAD_MASK))
                .hasMessageContaining("100 x 80")
                .hasMessageContaining("100 x 81");
    }

    @Test
    void aMaskWithGreyIsRefused() {
        Mat mask = white();
        mask.put(10, 10, new byte[] {0, 0, 40});
        assertThatThrownBy(() -> new GivenMask(scope, mask, SIZE)).hasMessageContaining("pure black");
    }

    @Test
    void roundingOfAnEncoderIsForgiven() {
        Mat mask = white();
        mask.submat(20, 60, 30, 70).setTo(Scalar.all(1));
        mask.submat(0, 10, 0, 10).setTo(Scalar.all(254));
        assertThat(Masks.count(new GivenMask(scope, mask, SIZE).permitted(masks)))
                .isEqualTo(40 * 40);
    }

    @Test
    void aMaskWithoutBlackIsRefused() {
        assertThatThrownBy(() -> new GivenMask(scope, white(), SIZE)).hasMessageContaining("no black pixel");
    }

    @Test
    void onlyBlackPixelsMayChange() {
        Mat mask = white();
        mask.submat(20, 60, 30, 70).setTo(Scalar.all(0));
        Mat permitted = new GivenMask(scope, mask, SIZE).permitted(masks);
        assertThat(Masks.count(permitted)).isEqualTo(40 * 40);
        assertThat(permitted.get(40, 50)).containsExactly(255);
        assertThat(permitted.get(40, 29)).containsExactly(0);
    }

    private Mat white() {
        return scope.filled(SIZE, CvType.CV_8UC3, 255);
    }
}
