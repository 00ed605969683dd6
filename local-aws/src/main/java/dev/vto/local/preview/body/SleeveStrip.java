package dev.vto.local.preview.body;

import static dev.vto.local.preview.geometry.Range.clamp;

import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.geometry.Strip;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.pose.Pose;

/** A sleeve on an arm: from the armhole along shoulder, elbow and wrist. Left edge of the strip is the outer edge of the sleeve. */
public final class SleeveStrip {

    public static final int ROWS = 12;

    /** Where the elbow lies on the way from the armhole (0) to the wrist (1). */
    public static final double ELBOW = 0.55;

    private static final double ELBOW_BEND = 0.12;

    /** The part of the sleeve over which the slant of the armhole turns square to the arm. */
    private static final double ARMHOLE_PART = 0.4;

    private SleeveStrip() {}

    /**
     * @param reach how far down the arm, 0 to 1
     * @param topHalf half width of the sleeve in pixels under the armhole
     * @param endHalf half width at its end
     */
    public static Strip lay(Pose pose, Frame frame, int side, double reach, double topHalf, double endHalf) {
        Vec tip = frame.tips()[side];
        Vec armpit = frame.armpits()[side];
        Vec start = Vec.middle(tip, armpit);
        Vec elbow = pose.elbow(side);
        Vec upperArm = elbow.minus(start).unit();
        Vec foreArm = pose.wrist(side).minus(elbow).unit();
        Vec armhole = tip.minus(armpit).unit();
        boolean flip = upperArm.turned().dot(armhole) < 0;
        Strip strip = new Strip(ROWS);
        for (int i = 0; i < ROWS; i++) {
            double at = reach * i / (ROWS - 1.0);
            Vec centre = at < ELBOW
                    ? Vec.between(start, elbow, at / ELBOW)
                    : Vec.between(elbow, pose.wrist(side), (at - ELBOW) / (1 - ELBOW));
            double bent = clamp((at - (ELBOW - ELBOW_BEND)) / (2 * ELBOW_BEND), 0, 1);
            Vec across = Vec.between(upperArm, foreArm, bent).unit().turned().times(flip ? -1 : 1);
            double free = clamp(i / (ARMHOLE_PART * (ROWS - 1)), 0, 1);
            Vec square = Vec.between(armhole, across, free).unit();
            double half = 0.5 * tip.distanceTo(armpit) * (1 - free)
                    + free * (topHalf + (endHalf - topHalf) * i / (ROWS - 1.0));
            strip.set(i, centre.plus(square, half), centre.plus(square, -half));
        }
        return strip;
    }
}
