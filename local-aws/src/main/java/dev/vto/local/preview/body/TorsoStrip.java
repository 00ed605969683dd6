package dev.vto.local.preview.body;

import static dev.vto.local.preview.geometry.Range.clamp;

import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.geometry.Strip;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.MaskReader;
import java.util.OptionalDouble;

/** The torso part of an upper garment on a body: collar rows, then from the shoulder line over the armpits down to the hem. */
public final class TorsoStrip {

    public static final int COLLAR_ROWS = 3;
    public static final int BODY_ROWS = 24;
    public static final int ROWS = COLLAR_ROWS + BODY_ROWS;

    /** Body rows from the shoulder line to the armpits; below them the strip follows the sides. */
    public static final int ARMPIT_ROW = 7;

    private static final double NARROWEST = 0.86;
    private static final double WIDEST = 1.55;

    /** Beside a torso in long sleeves the worn garment's mask runs on into the sleeves. */
    private static final double WIDEST_IN_LONG_SLEEVES = 1.22;

    private final Pose pose;
    private final Frame frame;
    private final MaskReader worn;
    private final BodyAxis axis;
    private final double armpitDepth;
    private final double hipHalf;
    private final double widest;

    /** @param worn the garment worn now, whose sides the strip follows */
    public TorsoStrip(Pose pose, Frame frame, MaskReader worn) {
        this.pose = pose;
        this.frame = frame;
        this.worn = worn;
        this.axis = new BodyAxis(frame, pose);
        Vec top = frame.shoulderLine();
        this.armpitDepth = (top.minus(frame.armpits()[0]).dot(frame.up())
                        + top.minus(frame.armpits()[1]).dot(frame.up()))
                / 2;
        this.hipHalf = Math.max(0.5 * pose.hip(0).distanceTo(pose.hip(1)) * 1.55, 0.27 * frame.torso());
        this.widest = wearsLongSleeves(pose, worn) ? WIDEST_IN_LONG_SLEEVES : WIDEST;
    }

    /**
     * @param hemDepth from the shoulder line in pixels
     * @param collarHeight above the shoulder line in pixels
     * @param gain factor on the width
     * @param flare for dresses: width of the hem over that of the hips
     */
    public Strip lay(double hemDepth, double collarHeight, double gain, OptionalDouble flare) {
        Strip strip = new Strip(ROWS);
        for (int i = 0; i < COLLAR_ROWS; i++) {
            double h = collarHeight * (COLLAR_ROWS - i) / COLLAR_ROWS;
            strip.set(i, frame.tips()[0].plus(frame.up(), h), frame.tips()[1].plus(frame.up(), h));
        }
        for (int i = 0; i < BODY_ROWS; i++) {
            strip.set(COLLAR_ROWS + i, side(0, i, hemDepth, gain, flare), side(1, i, hemDepth, gain, flare));
        }
        strip.smooth(COLLAR_ROWS + ARMPIT_ROW, ROWS);
        return strip;
    }

    private Vec side(int side, int row, double hemDepth, double gain, OptionalDouble flare) {
        if (row <= ARMPIT_ROW) {
            return Vec.between(frame.tips()[side], frame.armpits()[side], row / (double) ARMPIT_ROW);
        }
        double depth = armpitDepth + (hemDepth - armpitDepth) * (row - ARMPIT_ROW) / (BODY_ROWS - 1.0 - ARMPIT_ROW);
        Vec centre = axis.at(depth);
        Vec out = frame.outward(side);
        if (flare.isPresent() && depth > axis.hipDepth()) {
            double down = (depth - axis.hipDepth()) / Math.max(1, hemDepth - axis.hipDepth());
            return centre.plus(out, (hipHalf + 0.05 * frame.torso()) * (1 + (flare.getAsDouble() - 1) * down));
        }
        double expected = expectedHalfWidth(side, depth);
        return centre.plus(
                out, clamp(wornHalfWidth(centre, out, expected), NARROWEST * expected, widest * expected) * gain);
    }

    /** Half width of a loosely dressed body: from the armpits to the hips, and a little wider below. */
    private double expectedHalfWidth(int side, double depth) {
        Vec out = frame.outward(side);
        double atArmpit = frame.armpits()[side].minus(axis.at(armpitDepth)).dot(out);
        double atHip = pose.hip(side).minus(frame.hips()).dot(out) * 0.35 + hipHalf * 0.65 + 0.05 * frame.torso();
        double down = clamp((depth - armpitDepth) / Math.max(1, axis.hipDepth() - armpitDepth), 0, 1.6);
        return atArmpit + (atHip - atArmpit) * Math.min(1, down) + Math.max(0, down - 1) * 0.05 * frame.torso();
    }

    private double wornHalfWidth(Vec centre, Vec out, double expected) {
        double width = 0;
        double gap = 0;
        for (double x = 0; x < (widest + 0.12) * expected; x++) {
            if (worn.contains(centre.plus(out, x))) {
                width = x;
                gap = 0;
            } else if (x > 0.55 * expected && ++gap > 0.05 * frame.torso()) {
                break;
            }
        }
        return width;
    }

    private static boolean wearsLongSleeves(Pose pose, MaskReader worn) {
        int seen = 0;
        int covered = 0;
        for (int side = 0; side < 2; side++) {
            for (double t = 0.1; t < 1; t += 0.1) {
                seen++;
                if (worn.contains(Vec.between(pose.elbow(side), pose.wrist(side), t))) {
                    covered++;
                }
            }
        }
        return covered > 0.3 * seen;
    }
}
