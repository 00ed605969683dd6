package dev.vto.local.preview.pose;

import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.raster.Scope;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Reads joints and silhouette of one detected person. Not thread-safe. */
final class LandmarkModel implements AutoCloseable {

    private static final int INPUT = 256;
    private static final int POINTS = 39;
    private static final int VALUES_PER_POINT = 5;
    private static final int HIPS = 33;
    private static final int REACH = 34;

    /** The region read is this many times the distance from hips to reach. */
    private static final double REGION = 2.5;

    /** Each pass centres the region better; after three it stands still. */
    private static final int PASSES = 3;

    /** From this reduction on the crop needs a blur before it is taken, or fine patterns alias into edges. */
    private static final double BLUR_FROM_REDUCTION = 1.5;

    private final TensorModel model = new TensorModel("models/pose_landmark_full.tflite");

    PoseReading read(Mat picture, Detection person) {
        Vec hips = person.hips();
        Vec reach = person.reach();
        // what is no person may look like one in a later region, a person looks like one in each
        double leastScore = 1;
        PoseReading reading = null;
        for (int pass = 1; pass <= PASSES; pass++) {
            reading = readRegion(picture, hips, reach.minus(hips), pass == PASSES);
            leastScore = Math.min(leastScore, reading.score());
            hips = reading.points()[HIPS];
            reach = reading.points()[REACH];
        }
        return reading.withScore(leastScore);
    }

    private PoseReading readRegion(Mat picture, Vec centre, Vec toReach, boolean last) {
        try (Scope scope = new Scope()) {
            double reduction = REGION * toReach.length() / INPUT;
            double turn = Math.atan2(toReach.y(), toReach.x()) + Math.PI / 2;
            Mat region = regionToPicture(scope, centre, reduction, turn);
            Mat crop = scope.mat();
            Mat source = picture;
            if (reduction > BLUR_FROM_REDUCTION) {
                source = scope.mat();
                Imgproc.GaussianBlur(picture, source, new Size(0, 0), reduction * 0.4);
            }
            int mode = Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP;
            Imgproc.warpAffine(source, crop, region, new Size(INPUT, INPUT), mode, Core.BORDER_CONSTANT, Scalar.all(0));
            return reading(model.run(crop, 1.0 / 255, 0), region, picture.size(), last ? scope : null);
        }
    }

    /** 2 x 3, 64F: from pixels of the region read to pixels of the picture. */
    private static Mat regionToPicture(Scope scope, Vec centre, double reduction, double turn) {
        double c = Math.cos(turn) * reduction;
        double s = Math.sin(turn) * reduction;
        double half = INPUT / 2.0;
        Mat out = scope.track(new Mat(2, 3, CvType.CV_64F));
        out.put(0, 0, c, -s, centre.x() - c * half + s * half, s, c, centre.y() - s * half - c * half);
        return out;
    }

    private PoseReading reading(float[][] out, Mat region, Size size, Scope maskScope) {
        float[] points = tensor(out, POINTS * VALUES_PER_POINT);
        double[] a = new double[6];
        region.get(0, 0, a);
        Vec[] places = new Vec[POINTS];
        double[] visibility = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double x = points[i * VALUES_PER_POINT];
            double y = points[i * VALUES_PER_POINT + 1];
            places[i] = new Vec(a[0] * x + a[1] * y + a[2], a[3] * x + a[4] * y + a[5]);
            visibility[i] = sigmoid(points[i * VALUES_PER_POINT + 3]);
        }
        Mat silhouette = maskScope == null ? null : silhouette(maskScope, tensor(out, INPUT * INPUT), region, size);
        return new PoseReading(tensor(out, 1)[0], places, visibility, silhouette);
    }

    private static Mat silhouette(Scope scope, float[] logits, Mat region, Size size) {
        float[] probability = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            probability[i] = (float) sigmoid(logits[i]);
        }
        Mat small = scope.track(new Mat(INPUT, INPUT, CvType.CV_32F));
        small.put(0, 0, probability);
        Mat large = new Mat();
        Imgproc.warpAffine(small, large, region, size, Imgproc.INTER_CUBIC, Core.BORDER_CONSTANT, Scalar.all(0));
        return large;
    }

    private static float[] tensor(float[][] out, int length) {
        for (float[] tensor : out) {
            if (tensor.length == length) {
                return tensor;
            }
        }
        throw new IllegalStateException("The landmark model has no output of " + length + " values.");
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    @Override
    public void close() {
        model.close();
    }
}
