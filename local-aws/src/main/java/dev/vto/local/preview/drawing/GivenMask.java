package dev.vto.local.preview.drawing;

import dev.vto.local.preview.PreviewRefused;
import dev.vto.local.preview.PreviewRefused.Reason;
import dev.vto.local.preview.figure.BodyRegion;
import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.person.Person;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.Scope;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** A mask picture given by the caller: black is edited, white is kept. */
final class GivenMask {

    /** A region counts as covered from this part of it on. */
    private static final double COVERED = 0.35;

    /** Levels by which black and white may be off, as some encoders leave them. */
    private static final int TOLERANCE = 3;

    private final Mat black;

    /**
     * @param picture 8UC3
     * @param source size that it must have
     */
    GivenMask(Scope scope, Mat picture, Size source) {
        if (!picture.size().equals(source)) {
            throw new PreviewRefused(
                    Reason.BAD_MASK,
                    "The mask is " + text(picture.size()) + " pixels, the source picture " + text(source) + ".");
        }
        Mat white = scope.mat();
        this.black = scope.mat();
        Core.inRange(picture, Scalar.all(0), Scalar.all(TOLERANCE), black);
        Core.inRange(picture, Scalar.all(255 - TOLERANCE), Scalar.all(255), white);
        int blacks = Core.countNonZero(black);
        if (blacks + Core.countNonZero(white) != picture.total()) {
            throw new PreviewRefused(Reason.BAD_MASK, "The mask must be pure black (edit) and pure white (keep) only.");
        }
        if (blacks == 0) {
            throw new PreviewRefused(Reason.BAD_MASK, "The mask has no black pixel, so there is nothing to edit.");
        }
    }

    /** Where pixels may change, 8UC1 of full size; a soft rim inside the black, nothing outside. */
    Mat permitted(Masks masks) {
        return masks.and(masks.blurred(black, 1.5), black);
    }

    /** The part of the body that the mask covers. */
    BodyRegion region(Person person) {
        try (Scope scope = new Scope()) {
            Masks masks = new Masks(scope, person.picture().size());
            Mat small = scope.mat();
            Imgproc.resize(black, small, masks.size(), 0, 0, Imgproc.INTER_NEAREST);
            Pose pose = person.pose();
            Frame frame = person.frame();
            Mat torso = masks.polygon(frame.tips()[0], frame.tips()[1], pose.hip(1), pose.hip(0));
            Mat legs = masks.empty();
            for (int side = 0; side < 2; side++) {
                Vec thigh = Vec.between(pose.hip(side), pose.knee(side), 0.2);
                Masks.capsule(legs, thigh, Vec.between(pose.hip(side), pose.knee(side), 0.8), 0.08 * frame.torso());
            }
            double onTorso = share(small, torso, masks);
            double onLegs = share(small, legs, masks);
            if (Math.max(onTorso, onLegs) < 0.05) {
                throw new PreviewRefused(
                        Reason.BAD_MASK, "The mask covers neither the torso nor the legs of the person.");
            }
            if (onTorso > COVERED && onLegs > COVERED) {
                return BodyRegion.WHOLE;
            }
            return onTorso >= onLegs ? BodyRegion.UPPER : BodyRegion.LOWER;
        }
    }

    private static double share(Mat mask, Mat part, Masks masks) {
        return Masks.count(masks.and(mask, part)) / (double) Math.max(1, Masks.count(part));
    }

    private static String text(Size size) {
        return (int) size.width + " x " + (int) size.height;
    }
}
