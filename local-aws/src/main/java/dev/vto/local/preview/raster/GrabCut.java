package dev.vto.local.preview.raster;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** GrabCut on the part of a picture that is not surely background, at a limited size. */
public final class GrabCut {

    public static final int SURE_BACKGROUND = Imgproc.GC_BGD;
    public static final int SURE_OBJECT = Imgproc.GC_FGD;
    public static final int MAYBE_BACKGROUND = Imgproc.GC_PR_BGD;
    public static final int MAYBE_OBJECT = Imgproc.GC_PR_FGD;

    /** GrabCut starts its colour models from random centres; a fixed seed keeps equal requests equal. */
    private static final int RANDOM_SEED = 7;

    /** Surroundings of the undecided area that teach the background colours, as part of its longer side. */
    private static final double MARGIN = 0.12;

    private GrabCut() {}

    /**
     * @param picture 8UC3
     * @param labels 8UC1 of the same size, holding the constants of this class
     * @param longSide work size in pixels
     * @return mask of the object, 8UC1, 0 or 255
     */
    public static Mat run(Masks masks, Mat picture, Mat labels, int longSide, int rounds) {
        Scope scope = masks.scope();
        Mat undecided = scope.mat();
        Core.compare(labels, new Scalar(SURE_BACKGROUND), undecided, Core.CMP_NE);
        Rect crop = withMargin(Imgproc.boundingRect(undecided), picture.size());
        double scale = Math.min(1, (double) longSide / Math.max(crop.width, crop.height));
        Mat small = scope.mat();
        Mat smallLabels = scope.mat();
        Imgproc.resize(scope.part(picture, crop), small, new Size(), scale, scale, Imgproc.INTER_AREA);
        Imgproc.resize(scope.part(labels, crop), smallLabels, small.size(), 0, 0, Imgproc.INTER_NEAREST);
        Core.setRNGSeed(RANDOM_SEED);
        Imgproc.grabCut(small, smallLabels, new Rect(), scope.mat(), scope.mat(), rounds, Imgproc.GC_INIT_WITH_MASK);
        Mat object = masks.or(masks.equal(smallLabels, SURE_OBJECT), masks.equal(smallLabels, MAYBE_OBJECT));
        Mat large = scope.mat();
        Imgproc.resize(object, large, crop.size(), 0, 0, Imgproc.INTER_CUBIC);
        if (scale < 1) {
            Imgproc.GaussianBlur(large, large, new Size(0, 0), 0.6 / scale);
        }
        Imgproc.threshold(large, large, 127, 255, Imgproc.THRESH_BINARY);
        Mat out = scope.filled(picture.size(), CvType.CV_8U, 0);
        large.copyTo(scope.part(out, crop));
        return out;
    }

    private static Rect withMargin(Rect area, Size limit) {
        int margin = (int) (MARGIN * Math.max(area.width, area.height)) + 4;
        int x0 = Math.max(0, area.x - margin);
        int y0 = Math.max(0, area.y - margin);
        int x1 = Math.min((int) limit.width, area.x + area.width + margin);
        int y1 = Math.min((int) limit.height, area.y + area.height + margin);
        return new Rect(x0, y0, x1 - x0, y1 - y0);
    }
}
