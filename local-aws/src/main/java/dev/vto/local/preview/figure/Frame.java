package dev.vto.local.preview.figure;

import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.MaskReader;

/**
 * The body's own ruler and directions.
 *
 * @param torso distance from the middle of the shoulders to the middle of the hips in pixels; all body measures are parts of it
 * @param up direction from hips to shoulders, length 1
 * @param right direction to the right of the picture, square to {@code up}
 * @param tips outer ends of the shoulders on the silhouette, left and right in the picture
 * @param armpits left and right in the picture
 */
public record Frame(double torso, Vec shoulders, Vec hips, Vec up, Vec right, Vec[] tips, Vec[] armpits) {

    /** From the shoulder joint (inside the body) outward and up to where the silhouette ends. */
    private static final double SHOULDER_SLANT = 0.45;

    private static final double LEAST_SHOULDER = 0.05;
    private static final double MOST_SHOULDER = 0.17;

    public static Frame of(Pose pose, MaskReader silhouette) {
        Vec shoulders = Vec.middle(pose.shoulder(0), pose.shoulder(1));
        Vec hips = Vec.middle(pose.hip(0), pose.hip(1));
        Vec up = shoulders.minus(hips).unit();
        Frame bare = new Frame(shoulders.distanceTo(hips), shoulders, hips, up, up.turned(), new Vec[2], new Vec[2]);
        for (int side = 0; side < 2; side++) {
            bare.tips[side] = bare.shoulderTip(pose.shoulder(side), side, silhouette);
            bare.armpits[side] =
                    Vec.between(pose.shoulder(side), pose.hip(side), 0.30).plus(bare.outward(side), 0.03 * bare.torso);
        }
        return bare;
    }

    private Vec shoulderTip(Vec joint, int side, MaskReader silhouette) {
        Vec direction = outward(side).times(SHOULDER_SLANT).plus(up, 1).unit();
        double way = 0;
        while (way < MOST_SHOULDER * torso && silhouette.contains(joint.plus(direction, way + 1))) {
            way++;
        }
        way = Math.max(way, LEAST_SHOULDER * torso);
        return joint.plus(direction, way * 0.92).plus(outward(side), 0.02 * torso);
    }

    /** Away from the body's middle: side 0 is the left of the picture. */
    public Vec outward(int side) {
        return right.times(side == 0 ? -1 : 1);
    }

    /** A place moved by parts of the torso length to the right and up. */
    public Vec moved(Vec place, double toRight, double toUp) {
        return place.plus(right, toRight * torso).plus(up, toUp * torso);
    }

    public Vec shoulderLine() {
        return Vec.middle(tips[0], tips[1]);
    }

    public double chest() {
        return armpits[0].distanceTo(armpits[1]);
    }

    /** The same body with other ends of the shoulder line, as for straps. */
    public Frame withTips(Vec left, Vec right) {
        return new Frame(torso, shoulders, hips, up, this.right, new Vec[] {left, right}, armpits);
    }
}
