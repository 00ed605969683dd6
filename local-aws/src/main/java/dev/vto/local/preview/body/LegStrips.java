package dev.vto.local.preview.body;

import static dev.vto.local.preview.geometry.Range.clamp;

import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.geometry.Strip;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.MaskReader;
import org.opencv.core.Size;

/** Trousers and skirts on a body. */
public final class LegStrips {

    private static final double WAIST_ABOVE_HIPS = 0.16;
    private static final double CROTCH_BELOW_HIPS = 0.27;

    /** The waist is narrower than the seat. */
    private static final double WAIST = 0.86;

    private final Pose pose;
    private final Frame frame;
    private final MaskReader worn;
    private final Size picture;
    private final double seatHalf;
    private final Vec waist;

    /** @param worn the lower garment worn now, whose sides the seat follows */
    public LegStrips(Pose pose, Frame frame, MaskReader worn, Size picture) {
        this.pose = pose;
        this.frame = frame;
        this.worn = worn;
        this.picture = picture;
        double torso = frame.torso();
        this.seatHalf = Math.max(0.5 * pose.hip(0).distanceTo(pose.hip(1)) * 1.55, 0.27 * torso) + 0.03 * torso;
        this.waist = frame.moved(frame.hips(), 0, WAIST_ABOVE_HIPS);
    }

    /** From the waist to the crotch. */
    public Strip seat(int rows, double gain) {
        Vec crotch = frame.moved(frame.hips(), 0, -CROTCH_BELOW_HIPS);
        Strip strip = new Strip(rows);
        for (int i = 0; i < rows; i++) {
            double t = i / (rows - 1.0);
            Vec centre = Vec.between(waist, crotch, t);
            double expected = seatHalf * (WAIST + 0.2 * t);
            strip.set(i, seatSide(0, centre, expected, gain), seatSide(1, centre, expected, gain));
        }
        strip.smooth(0, rows);
        return strip;
    }

    private Vec seatSide(int side, Vec centre, double expected, double gain) {
        double width = 0;
        for (double x = 0; x < 1.3 * expected; x++) {
            if (worn.contains(centre.plus(frame.outward(side), x))) {
                width = x;
            }
        }
        return centre.plus(frame.outward(side), clamp(width, 0.85 * expected, 1.2 * expected) * gain);
    }

    /**
     * One leg below the seat.
     *
     * @param source the leg in the product, whose widths are kept
     * @param waistWidth of the product
     * @param reach how far down the leg, 0 to 1
     */
    public Strip leg(int side, Strip seat, Strip source, double waistWidth, double reach, double gain) {
        double torso = frame.torso();
        int seatEnd = seat.rows() - 1;
        Vec start = seat.at(seatEnd, side == 0 ? 0.25 : 0.75);
        Vec knee = pose.knee(side);
        Vec ankle = ankle(side);
        double thigh = start.distanceTo(knee);
        double shin = knee.distanceTo(ankle);
        Vec thighDirection = knee.minus(start).unit();
        Vec shinDirection = ankle.minus(knee).unit();
        Strip strip = new Strip(source.rows());
        strip.set(0, seat.at(seatEnd, side == 0 ? 0 : 0.5), seat.at(seatEnd, side == 0 ? 0.5 : 1));
        Vec across = frame.right();
        for (int i = 1; i < source.rows(); i++) {
            double way = reach * (thigh + shin) * i / (source.rows() - 1.0);
            boolean aboveKnee = way < thigh;
            Vec centre =
                    aboveKnee ? Vec.between(start, knee, way / thigh) : Vec.between(knee, ankle, (way - thigh) / shin);
            double bent = clamp((way - thigh) / (0.3 * shin) + 0.5, 0, 1);
            Vec turned = Vec.between(thighDirection, shinDirection, bent).unit().turned();
            across = turned.dot(across) < 0 ? turned.times(-1) : turned;
            double pictured = source.width(i) / waistWidth * seatHalf * 0.92 * gain;
            double half = Math.max(clamp(pictured, 0.09 * torso, 0.27 * torso), (aboveKnee ? 0.14 : 0.10) * torso);
            strip.set(i, centre.plus(across, -half), centre.plus(across, half));
        }
        strip.smooth(0, strip.rows());
        return strip;
    }

    /** The ankle, or where it would be when the picture ends above it. */
    private Vec ankle(int side) {
        Vec knee = pose.knee(side);
        Vec ankle = pose.ankle(side);
        boolean inPicture = ankle.x() >= 0 && ankle.y() >= 0 && ankle.x() < picture.width && ankle.y() < picture.height;
        if (pose.ankleSeen(side) > 0.3 && inPicture) {
            return ankle.plus(ankle.minus(knee).unit(), 0.02 * frame.torso());
        }
        return knee.plus(knee.minus(pose.hip(side)), 0.95);
    }

    /** @param waistWidth of the product, to which the widths of the source relate */
    public Strip skirt(Strip source, double waistWidth, double length) {
        double torso = frame.torso();
        BodyAxis axis = new BodyAxis(frame, pose);
        Strip strip = new Strip(source.rows());
        for (int i = 0; i < source.rows(); i++) {
            double depth = length * i / (source.rows() - 1.0);
            double belowHips = depth - WAIST_ABOVE_HIPS * torso;
            Vec centre = belowHips < 0 ? waist.plus(frame.up(), -depth) : axis.belowHips(belowHips);
            double least = depth > 0.1 * torso ? 1.03 : WAIST;
            double half = seatHalf * Math.max(source.width(i) / waistWidth * WAIST, least);
            strip.set(i, centre.plus(frame.right(), -half), centre.plus(frame.right(), half));
        }
        return strip;
    }

    /** Length on the body of a skirt that is {@code slimness} times as long as its waist is wide, in pixels. */
    public double skirtLength(double slimness) {
        return slimness * 2 * seatHalf * WAIST;
    }
}
