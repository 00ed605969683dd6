package dev.vto.local.preview.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.preview.figure.BodyRegion;
import dev.vto.local.preview.geometry.Vec;
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
class CutOutTest {

    private final Scope scope = new Scope();
    private final Masks masks = new Masks(scope, new Size(300, 400));
    private final Mat garment = masks.polygon(new Vec(80, 60), new Vec(220, 60), new Vec(230, 340), new Vec(70, 340));

    @AfterEach
    void free() {
        scope.close();
    }

    @Test
    void garmentOnAPlainBackgroundIsCutOut() {
        Mat picture = scope.filled(masks.size(), CvType.CV_8UC3, 245);
        picture.setTo(new Scalar(160, 40, 30), garment);
        CutOut cutOut = new CutOut(picture, BodyRegion.UPPER, masks);
        assertThat(cutOut.busyBackground()).isFalse();
        assertThat(wrong(cutOut.mask())).isLessThan(Masks.count(garment) / 25);
    }

    @Test
    void whiteGarmentOnWhiteIsNotEatenUp() {
        Mat picture = scope.filled(masks.size(), CvType.CV_8UC3, 252);
        picture.setTo(Scalar.all(228), garment);
        assertThat(wrong(new CutOut(picture, BodyRegion.UPPER, masks).mask())).isLessThan(Masks.count(garment) / 25);
    }

    @Test
    void garmentOnABusyBackgroundIsCutOutAndSaidToBe() {
        Mat picture = scope.track(new Mat(masks.size(), CvType.CV_8UC3));
        Core.setRNGSeed(2);
        Core.randu(picture, 60, 200);
        picture = masks.blurred(picture, 2);
        Core.multiply(picture, new Scalar(0.6, 1, 1.4), picture);
        Mat stripes = masks.empty();
        for (int y = 0; y < 400; y += 40) {
            stripes.submat(y, y + 20, 0, 300).setTo(Scalar.all(255));
        }
        Core.add(picture, new Scalar(60, 40, 0), picture, stripes);
        picture.setTo(new Scalar(190, 30, 20), garment);
        CutOut cutOut = new CutOut(picture, BodyRegion.UPPER, masks);
        assertThat(cutOut.busyBackground()).isTrue();
        assertThat(wrong(cutOut.mask())).isLessThan(Masks.count(garment) / 10);
    }

    private int wrong(Mat mask) {
        return Masks.count(masks.or(masks.minus(mask, garment), masks.minus(garment, mask)));
    }
}
