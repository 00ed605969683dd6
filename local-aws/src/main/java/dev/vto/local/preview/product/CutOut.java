package dev.vto.local.preview.product;

import dev.vto.local.preview.figure.BodyRegion;
import dev.vto.local.preview.raster.GrabCut;
import dev.vto.local.preview.raster.Masks;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Separates a garment lying or hanging in a product picture from its background. */
final class CutOut {

    /** Nearer than this to a border colour, and connected with the border, is background. */
    private static final double BACKGROUND_LIKE = 5.5;

    /** Garments nearer than this to the background on average (white on white) are not refined: refinement would eat them. */
    private static final double TELLS_APART = 22;

    /** A garment fills more of a product picture than this. */
    private static final double LOST = 0.06;

    private final Mat picture;
    private final BodyRegion region;
    private final Masks masks;
    private final Background background;

    CutOut(Mat picture, BodyRegion region, Masks masks) {
        this.picture = picture;
        this.region = region;
        this.masks = masks;
        this.background = Background.of(picture, masks);
    }

    boolean busyBackground() {
        return !background.plain();
    }

    /** @return 8UC1, 0 or 255 */
    Mat mask() {
        return background.plain() ? onPlain() : onBusy();
    }

    private Mat onPlain() {
        Mat garment = masks.largestPart(masks.opened(masks.not(backgroundFromBorder()), 2));
        double apart = Core.mean(background.distance(), garment).val[0];
        if (apart > TELLS_APART) {
            garment = refined(garment, apart);
        }
        Mat holes = masks.and(masks.not(masks.above(background.distance(), 3)), garment);
        holes = masks.opened(holes, Math.max(2, picture.width() / 90));
        return Masks.count(holes) < 0.06 * Masks.count(garment) ? masks.minus(garment, holes) : garment;
    }

    private Mat backgroundFromBorder() {
        Mat alike = masks.not(masks.above(background.distance(), BACKGROUND_LIKE));
        Mat framed = masks.scope().mat();
        Core.copyMakeBorder(alike, framed, 1, 1, 1, 1, Core.BORDER_CONSTANT, new Scalar(255));
        Mat unused = masks.scope().filled(new Size(framed.width() + 2, framed.height() + 2), CvType.CV_8U, 0);
        Imgproc.floodFill(framed, unused, new Point(0, 0), new Scalar(100));
        Mat flooded = masks.equal(framed, 100);
        return masks.scope().copy(masks.scope().part(flooded, new Rect(1, 1, picture.width(), picture.height())));
    }

    /** Cuts shadows off, which touch the garment and are nearly background. */
    private Mat refined(Mat garment, double apart) {
        Mat labels = labels(GrabCut.SURE_BACKGROUND);
        labels.setTo(new Scalar(GrabCut.MAYBE_OBJECT), garment);
        Mat inner = masks.eroded(garment, Math.max(3, picture.width() / 130));
        Mat strong = masks.above(background.distance(), Math.max(18, apart * 0.4));
        labels.setTo(new Scalar(GrabCut.SURE_OBJECT), masks.and(inner, strong));
        Mat weak = masks.below(background.distance(), 11);
        labels.setTo(new Scalar(GrabCut.MAYBE_BACKGROUND), masks.and(weak, garment));
        Mat cut = masks.and(GrabCut.run(masks, picture, labels, 640, 3), garment);
        cut = masks.largestPart(masks.opened(cut, 2));
        return Masks.count(cut) > 0.6 * Masks.count(garment) ? masks.withoutHoles(cut) : garment;
    }

    private Mat onBusy() {
        Mat far = masks.above(background.distance(), Math.max(14, background.spread() * 0.5));
        Mat core = core(1, 1);
        Mat labels = labels(GrabCut.MAYBE_BACKGROUND);
        labels.setTo(new Scalar(GrabCut.MAYBE_OBJECT), masks.and(far, ellipse(0.5, 0.42, 0.44)));
        labels.setTo(new Scalar(GrabCut.MAYBE_OBJECT), core);
        labels.setTo(new Scalar(GrabCut.SURE_OBJECT), core(0.5, 0.62));
        Mat sides = masks.full();
        int width = Math.max(2, background.borderWidth() / 2);
        Imgproc.rectangle(
                sides,
                new Point(width, 0),
                new Point(picture.width() - width - 1, picture.height() - width - 1),
                new Scalar(0),
                -1);
        labels.setTo(new Scalar(GrabCut.SURE_BACKGROUND), masks.minus(sides, core));
        Mat garment = masks.largestPart(masks.opened(GrabCut.run(masks, picture, labels, 480, 4), 3));
        if (Masks.count(garment) < LOST * garment.total()) {
            // GrabCut gave the garment's colours to the background; the distance from the border colours alone is
            // coarse but safe
            garment = masks.largestPart(masks.opened(masks.closed(far, 4), 3));
        }
        return withoutSmallHoles(masks.closed(garment, 4), Math.max(12, background.spread() * 0.45) * 1.2);
    }

    /** Where the garment surely is: the middle, or for trousers the seat, as the middle is the gap between the legs. */
    private Mat core(double shrinkX, double shrinkY) {
        return region == BodyRegion.LOWER
                ? ellipse(0.27, 0.14 * shrinkX, 0.10 * shrinkY)
                : ellipse(0.5, 0.20 * shrinkX, 0.22 * shrinkY);
    }

    private Mat ellipse(double centreY, double radiusX, double radiusY) {
        Mat out = masks.empty();
        int w = picture.width();
        int h = picture.height();
        Imgproc.ellipse(
                out,
                new Point(w / 2.0, h * centreY),
                new Size(w * radiusX, h * radiusY),
                0,
                0,
                360,
                new Scalar(255),
                -1);
        return out;
    }

    private Mat withoutSmallHoles(Mat garment, double backgroundLike) {
        Mat out = masks.withoutHoles(garment);
        Mat labels = masks.scope().mat();
        Mat stats = masks.scope().mat();
        int count = Imgproc.connectedComponentsWithStats(
                masks.minus(out, garment), labels, stats, masks.scope().mat());
        double area = Masks.count(garment);
        for (int i = 1; i < count; i++) {
            Mat hole = masks.equal(labels, i);
            boolean large = stats.get(i, Imgproc.CC_STAT_AREA)[0] >= 0.012 * area;
            if (large && Core.mean(background.distance(), hole).val[0] < backgroundLike) {
                out.setTo(new Scalar(0), hole);
            }
        }
        return out;
    }

    private Mat labels(int value) {
        return masks.scope().filled(picture.size(), CvType.CV_8U, value);
    }
}
