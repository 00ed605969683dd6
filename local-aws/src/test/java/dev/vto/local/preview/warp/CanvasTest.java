package dev.vto.local.preview.warp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vto.local.preview.geometry.Strip;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.NativeVision;
import dev.vto.local.preview.raster.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;

@ExtendWith(NativeVision.class)
class CanvasTest {

    private static final Size SIZE = new Size(80, 60);

    private final Scope scope = new Scope();
    private final Masks masks = new Masks(scope, SIZE);
    private final Strip whole = TriangleMapTest.upright(0, 0, 79, 59, 12);

    @AfterEach
    void free() {
        scope.close();
    }

    @Test
    void anIdentityWarpReproducesThePicture() {
        Mat picture = noise();
        Canvas canvas = new Canvas(SIZE, 1);
        canvas.draw(new Layer(whole, whole, masks.full()), new Texture(picture, masks.full(), 1));
        byte[] expected = Masks.bytes(picture);
        for (int i = 0; i < expected.length; i++) {
            assertThat(canvas.colours()[i] & 255).isCloseTo(expected[i] & 255, within(2));
        }
        assertThat(canvas.alpha()).containsOnly((byte) 255);
    }

    @Test
    void nothingIsDrawnWhereItIsNotAllowed() {
        Mat allowed = masks.full();
        allowed.submat(0, 60, 0, 40).setTo(Scalar.all(0));
        Canvas canvas = new Canvas(SIZE, 1);
        canvas.draw(new Layer(whole, whole, allowed), new Texture(noise(), masks.full(), 1));
        assertThat(canvas.alpha()[10 * 80 + 39]).isZero();
        assertThat(canvas.alpha()[10 * 80 + 40]).isEqualTo((byte) 255);
    }

    @Test
    void anEnlargedCanvasShowsTheSamePlaces() {
        Mat picture = scope.filled(SIZE, CvType.CV_8UC3, 10);
        picture.submat(0, 60, 40, 80).setTo(Scalar.all(200));
        Canvas canvas = new Canvas(new Size(160, 120), 2);
        canvas.draw(new Layer(whole, whole, masks.full()), new Texture(picture, masks.full(), 1));
        assertThat(canvas.colours()[3 * (60 * 160 + 76)] & 255).isEqualTo(10);
        assertThat(canvas.colours()[3 * (60 * 160 + 84)] & 255).isEqualTo(200);
    }

    private Mat noise() {
        Mat out = scope.track(new Mat(SIZE, CvType.CV_8UC3));
        Core.setRNGSeed(1);
        Core.randu(out, 0, 255);
        return masks.blurred(out, 2);
    }
}
