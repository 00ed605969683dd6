package dev.vto.local.preview.person;

import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.Masks;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Takes the top of trousers or a skirt out of the mask of an upper garment of clearly another colour. */
final class HemCorrection {

    private static final double FROM_ABOVE_HIPS = 0.2;

    /** Chest and thighs differ by more than this in 8-bit Lab, or nothing is taken out. */
    private static final double CLEARLY_OTHER = 45;

    private HemCorrection() {}

    /** @param garment the upper garment, 8UC1 */
    static Mat corrected(Mat picture, Mat garment, Pose pose, Frame frame, Masks masks) {
        Mat lab = masks.scope().mat();
        Imgproc.cvtColor(masks.blurred(picture, 2), lab, Imgproc.COLOR_BGR2Lab);
        Mat below = masks.polygon(
                frame.moved(frame.hips(), -3, FROM_ABOVE_HIPS),
                frame.moved(frame.hips(), 3, FROM_ABOVE_HIPS),
                frame.moved(frame.hips(), 3, -3),
                frame.moved(frame.hips(), -3, -3));
        Mat thighs = masks.empty();
        for (int side = 0; side < 2; side++) {
            Vec knee = pose.knee(side);
            Masks.capsule(
                    thighs,
                    Vec.between(pose.hip(side), knee, 0.3),
                    Vec.between(pose.hip(side), knee, 0.5),
                    0.05 * frame.torso());
        }
        Mat chest = masks.minus(masks.eroded(garment, 2), below);
        if (Masks.count(chest) == 0 || Masks.count(thighs) == 0) {
            return garment;
        }
        double[] chestColour = Core.mean(lab, chest).val;
        double[] thighColour = Core.mean(lab, thighs).val;
        if (distance(chestColour, thighColour) < CLEARLY_OTHER) {
            return garment;
        }
        Mat nearerThighs = masks.scope().mat();
        Core.compare(
                distanceTo(lab, thighColour, masks), distanceTo(lab, chestColour, masks), nearerThighs, Core.CMP_LT);
        Mat taken = masks.opened(masks.and(masks.and(garment, below), nearerThighs), 0.02 * frame.torso());
        return masks.opened(masks.minus(garment, masks.dilated(taken, 2)), 2);
    }

    private static double distance(double[] a, double[] b) {
        return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]);
    }

    /** Sum of the differences of the three channels, 8UC1. */
    private static Mat distanceTo(Mat lab, double[] colour, Masks masks) {
        Mat difference = masks.scope().mat();
        Core.absdiff(lab, new Scalar(colour), difference);
        Mat weights = masks.scope().filled(new Size(3, 1), CvType.CV_32F, 1);
        Core.transform(difference, difference, weights);
        return difference;
    }
}
