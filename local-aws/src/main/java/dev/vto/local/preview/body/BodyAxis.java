package dev.vto.local.preview.body;

import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.pose.Pose;

/** The middle line of the body from the shoulder line down to the feet. */
final class BodyAxis {

    private final Frame frame;
    private final Pose pose;
    private final double hipDepth;

    BodyAxis(Frame frame, Pose pose) {
        this.frame = frame;
        this.pose = pose;
        this.hipDepth = frame.shoulderLine().minus(frame.hips()).dot(frame.up());
    }

    /** Depth of the hips under the shoulder line in pixels. */
    double hipDepth() {
        return hipDepth;
    }

    /** @param depth in pixels under the shoulder line */
    Vec at(double depth) {
        return depth < hipDepth
                ? Vec.between(frame.shoulderLine(), frame.hips(), depth / hipDepth)
                : belowHips(depth - hipDepth);
    }

    Vec belowHips(double depth) {
        Vec knees = Vec.middle(pose.knee(0), pose.knee(1));
        Vec ankles = Vec.middle(pose.ankle(0), pose.ankle(1));
        double thigh = knees.distanceTo(frame.hips());
        if (depth < thigh || pose.ankleSeen(1) < 0.3) {
            return frame.hips().plus(knees.minus(frame.hips()).unit(), depth);
        }
        return knees.plus(ankles.minus(knees).unit(), depth - thigh);
    }
}
