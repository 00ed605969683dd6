package dev.vto.local.preview.person;

import dev.vto.local.preview.raster.GrownColours;
import dev.vto.local.preview.raster.Masks;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Adds to a garment mask the thin rim of the same colour that segmentation at a small size misses; else slivers of it stay. */
final class GarmentRim {

    private static final double WIDTH = 0.025;

    /** Largest difference, in 8-bit Lab with half weight on lightness, to the nearest colour well inside the garment. */
    private static final double SAME_COLOUR = 16;

    /** If more of the rim than this has the garment's colour, it is the background that looks alike. */
    private static final double ALIKE = 0.45;

    private GarmentRim() {}

    /** @param never what is surely not garment, 8UC1 */
    static Mat added(Mat picture, Mat garment, Mat never, double torso, Masks masks) {
        Mat rim = masks.minus(masks.minus(masks.dilated(garment, Math.max(2, WIDTH * torso)), garment), never);
        Mat smooth = masks.blurred(picture, 1);
        Mat inside = GrownColours.of(masks, smooth, masks.eroded(garment, Math.max(2, 0.01 * torso)));
        Mat alike = masks.and(rim, masks.below(difference(smooth, inside, masks), SAME_COLOUR));
        if (Masks.count(alike) > ALIKE * Masks.count(rim)) {
            return garment;
        }
        return masks.partsTouching(masks.or(garment, alike), garment);
    }

    /** @return 8UC1 */
    private static Mat difference(Mat a, Mat b, Masks masks) {
        Mat labA = masks.scope().mat();
        Mat labB = masks.scope().mat();
        Imgproc.cvtColor(a, labA, Imgproc.COLOR_BGR2Lab);
        Imgproc.cvtColor(b, labB, Imgproc.COLOR_BGR2Lab);
        Mat out = masks.scope().mat();
        Core.absdiff(labA, labB, out);
        Core.multiply(out, new Scalar(0.5, 1, 1), out);
        Core.transform(out, out, masks.scope().track(row(1, 1, 1)));
        return out;
    }

    private static Mat row(double... weights) {
        Mat out = new Mat(1, weights.length, CvType.CV_32F);
        out.put(0, 0, weights);
        return out;
    }
}
