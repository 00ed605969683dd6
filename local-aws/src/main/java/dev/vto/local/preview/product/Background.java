package dev.vto.local.preview.product;

import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.Scope;
import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.TermCriteria;
import org.opencv.imgproc.Imgproc;

/**
 * The colours along the border of a product picture.
 *
 * @param spread how much they differ, in Lab units; studio backgrounds stay below 14
 * @param distance of every pixel to the nearest border colour, 32FC1 of the picture's size, in Lab units
 * @param borderWidth in pixels
 */
record Background(double spread, Mat distance, int borderWidth) {

    private static final double PLAIN = 14;
    private static final double BORDER = 0.025;
    private static final int COLOURS = 4;
    private static final int RANDOM_SEED = 3;

    /** Lightness counts less than colour: shadows belong to the background. */
    private static final double LIGHTNESS_WEIGHT = 0.6;

    static Background of(Mat picture, Masks masks) {
        Scope scope = masks.scope();
        int width = Math.max(3, (int) (BORDER * Math.min(picture.width(), picture.height())));
        Mat lab = scope.mat();
        Imgproc.cvtColor(masks.blurred(picture, 1.2), lab, Imgproc.COLOR_BGR2Lab);
        Mat ring = masks.full();
        Point corner = new Point(picture.width() - width - 1, picture.height() - width - 1);
        Imgproc.rectangle(ring, new Point(width, width), corner, new Scalar(0), -1);
        byte[] colours = Masks.bytes(lab);
        Mat distance = scope.track(new Mat(picture.size(), CvType.CV_32F));
        distance.put(0, 0, distances(colours, centres(colours, Masks.bytes(ring), scope)));
        return new Background(spread(lab, ring, scope), distance, width);
    }

    boolean plain() {
        return spread < PLAIN;
    }

    private static double spread(Mat lab, Mat ring, Scope scope) {
        MatOfDouble deviation = scope.track(new MatOfDouble());
        Core.meanStdDev(lab, scope.track(new MatOfDouble()), deviation, ring);
        double[] d = deviation.toArray();
        return d[0] * LIGHTNESS_WEIGHT + d[1] + d[2];
    }

    private static float[] centres(byte[] lab, byte[] ring, Scope scope) {
        float[] samples = new float[lab.length];
        int n = 0;
        for (int i = 0; i < ring.length; i += 3) {
            if (ring[i] != 0) {
                for (int c = 0; c < 3; c++) {
                    samples[n++] = lab[3 * i + c] & 255;
                }
            }
        }
        Mat data = scope.track(new Mat(n / 3, 3, CvType.CV_32F));
        data.put(0, 0, Arrays.copyOf(samples, n));
        Mat centres = scope.mat();
        Core.setRNGSeed(RANDOM_SEED);
        TermCriteria end = new TermCriteria(TermCriteria.COUNT + TermCriteria.EPS, 20, 1);
        Core.kmeans(data, COLOURS, scope.mat(), end, 2, Core.KMEANS_PP_CENTERS, centres);
        float[] out = new float[COLOURS * 3];
        centres.get(0, 0, out);
        return out;
    }

    private static float[] distances(byte[] lab, float[] centres) {
        float[] out = new float[lab.length / 3];
        for (int i = 0; i < out.length; i++) {
            double least = Double.MAX_VALUE;
            for (int k = 0; k < COLOURS; k++) {
                double l = ((lab[3 * i] & 255) - centres[3 * k]) * LIGHTNESS_WEIGHT;
                double a = (lab[3 * i + 1] & 255) - centres[3 * k + 1];
                double b = (lab[3 * i + 2] & 255) - centres[3 * k + 2];
                least = Math.min(least, l * l + a * a + b * b);
            }
            out[i] = (float) Math.sqrt(least);
        }
        return out;
    }
}
