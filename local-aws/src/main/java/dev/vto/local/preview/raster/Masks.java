package dev.vto.local.preview.raster;

import dev.vto.local.preview.geometry.Vec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Set algebra, morphology and shapes on masks (8UC1, 0 or 255) of one size; every result belongs to the scope. */
public final class Masks {

    private static final Scalar ON = new Scalar(255);

    private final Scope scope;
    private final Size size;

    public Masks(Scope scope, Size size) {
        this.scope = scope;
        this.size = size;
    }

    public Scope scope() {
        return scope;
    }

    public Size size() {
        return size;
    }

    public Mat empty() {
        return scope.filled(size, CvType.CV_8U, 0);
    }

    public Mat full() {
        return scope.filled(size, CvType.CV_8U, 255);
    }

    public Mat and(Mat a, Mat b) {
        Mat out = scope.mat();
        Core.bitwise_and(a, b, out);
        return out;
    }

    public Mat or(Mat a, Mat b) {
        Mat out = scope.mat();
        Core.bitwise_or(a, b, out);
        return out;
    }

    public Mat not(Mat a) {
        Mat out = scope.mat();
        Core.bitwise_not(a, out);
        return out;
    }

    public Mat minus(Mat a, Mat b) {
        return and(a, not(b));
    }

    public Mat above(Mat values, double threshold) {
        return compared(values, threshold, Core.CMP_GT);
    }

    public Mat below(Mat values, double threshold) {
        return compared(values, threshold, Core.CMP_LT);
    }

    public Mat equal(Mat values, double value) {
        return compared(values, value, Core.CMP_EQ);
    }

    private Mat compared(Mat values, double value, int relation) {
        Mat out = scope.mat();
        Core.compare(values, new Scalar(value), out, relation);
        return out;
    }

    public Mat dilated(Mat mask, double radius) {
        Mat out = scope.mat();
        Imgproc.dilate(mask, out, disc(radius));
        return out;
    }

    public Mat eroded(Mat mask, double radius) {
        Mat out = scope.mat();
        Imgproc.erode(mask, out, disc(radius));
        return out;
    }

    /** Without parts thinner than twice the radius. */
    public Mat opened(Mat mask, double radius) {
        Mat out = scope.mat();
        Imgproc.morphologyEx(mask, out, Imgproc.MORPH_OPEN, disc(radius));
        return out;
    }

    /** With gaps narrower than twice the radius filled. */
    public Mat closed(Mat mask, double radius) {
        Mat out = scope.mat();
        Imgproc.morphologyEx(mask, out, Imgproc.MORPH_CLOSE, disc(radius));
        return out;
    }

    private Mat disc(double radius) {
        int r = Math.max(1, (int) radius);
        return scope.track(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(2 * r + 1, 2 * r + 1)));
    }

    public Mat blurred(Mat picture, double sigma) {
        Mat out = scope.mat();
        Imgproc.GaussianBlur(picture, out, new Size(0, 0), sigma);
        return out;
    }

    /** Distance in pixels (32FC1) of every pixel to the nearest one outside the mask. */
    public Mat depth(Mat mask) {
        Mat out = scope.mat();
        Imgproc.distanceTransform(mask, out, Imgproc.DIST_L2, 5);
        return out;
    }

    public Mat largestPart(Mat mask) {
        Mat labels = scope.mat();
        Mat stats = scope.mat();
        int count = Imgproc.connectedComponentsWithStats(mask, labels, stats, scope.mat());
        int best = -1;
        double most = 0;
        for (int i = 1; i < count; i++) {
            double area = stats.get(i, Imgproc.CC_STAT_AREA)[0];
            if (area > most) {
                most = area;
                best = i;
            }
        }
        return best < 0 ? empty() : equal(labels, best);
    }

    /** The connected parts of a mask that share a pixel with the seed. */
    public Mat partsTouching(Mat mask, Mat seed) {
        Mat labels = scope.mat();
        Imgproc.connectedComponents(mask, labels);
        int[] label = new int[(int) mask.total()];
        labels.get(0, 0, label);
        byte[] isSeed = bytes(seed);
        byte[] out = bytes(mask);
        Set<Integer> touched = new HashSet<>();
        for (int i = 0; i < label.length; i++) {
            if (isSeed[i] != 0) {
                touched.add(label[i]);
            }
        }
        for (int i = 0; i < label.length; i++) {
            if (!touched.contains(label[i])) {
                out[i] = 0;
            }
        }
        Mat kept = empty();
        kept.put(0, 0, out);
        return kept;
    }

    public Mat withoutHoles(Mat mask) {
        List<MatOfPoint> outlines = new ArrayList<>();
        Imgproc.findContours(scope.copy(mask), outlines, scope.mat(), Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_NONE);
        outlines.forEach(scope::track);
        Mat out = empty();
        Imgproc.drawContours(out, outlines, -1, ON, -1);
        return out;
    }

    public Mat polygon(Vec... corners) {
        Mat out = empty();
        Point[] points = Arrays.stream(corners).map(Masks::point).toArray(Point[]::new);
        Imgproc.fillPoly(out, List.of(scope.track(new MatOfPoint(points))), ON);
        return out;
    }

    /** Draws a thick line with round ends into a mask. */
    public static void capsule(Mat mask, Vec from, Vec to, double radius) {
        Imgproc.line(mask, point(from), point(to), ON, (int) Math.max(1, 2 * radius));
        disc(mask, from, radius);
        disc(mask, to, radius);
    }

    public static void disc(Mat mask, Vec centre, double radius) {
        Imgproc.circle(mask, point(centre), (int) radius, ON, -1);
    }

    public static int count(Mat mask) {
        return Core.countNonZero(mask);
    }

    public static byte[] bytes(Mat picture) {
        byte[] out = new byte[(int) picture.total() * picture.channels()];
        picture.get(0, 0, out);
        return out;
    }

    static Point point(Vec v) {
        return new Point(v.x(), v.y());
    }
}
