package dev.vto.local.preview.person;

import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.Scope;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.imgproc.Imgproc;

/** Tells a patterned garment from a plain one with folds. */
final class Fabric {

    private Fabric() {}

    /** Energy of fine detail over brightness inside a garment mask (8UC1); folds stay below 0.13, checks and prints do not. */
    static double texture(Mat picture, Mat garment, double torso) {
        try (Scope scope = new Scope()) {
            Masks masks = new Masks(scope, picture.size());
            Mat grey = scope.mat();
            Imgproc.cvtColor(picture, grey, Imgproc.COLOR_BGR2GRAY);
            grey.convertTo(grey, CvType.CV_32F);
            Mat band = scope.mat();
            Core.subtract(masks.blurred(grey, 1), masks.blurred(grey, 0.05 * torso), band);
            Mat inside = masks.eroded(garment, Math.max(2, 0.04 * torso));
            MatOfDouble mean = scope.track(new MatOfDouble());
            MatOfDouble deviation = scope.track(new MatOfDouble());
            Core.meanStdDev(band, mean, deviation, inside);
            return deviation.get(0, 0)[0] / (20 + Core.mean(grey, inside).val[0]);
        }
    }
}
