package dev.vto.local.preview.figure;

import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.pose.Pose;
import java.util.ArrayList;
import java.util.List;

/** Postures in which the drawing is known to be weak, as texts for the caller. */
public final class Posture {

    private Posture() {}

    public static List<String> warnings(Pose pose, Frame frame) {
        List<String> out = new ArrayList<>();
        if (pose.mirrored()) {
            out.add("The person seems to be seen from behind.");
        }
        double thighDrop = Math.abs(pose.knee(0).y() - pose.hip(0).y());
        if (Math.min(pose.kneeSeen(0), pose.kneeSeen(1)) > 0.6 && thighDrop < 0.6 * frame.torso()) {
            out.add("The person seems to sit; skirts and dresses may look wrong.");
        }
        if (armCrosses(pose, frame, 0) || armCrosses(pose, frame, 1)) {
            out.add("An arm crosses the body; it may be drawn behind the garment.");
        }
        if (pose.shoulder(0).distanceTo(pose.shoulder(1)) < 0.35 * frame.torso()) {
            out.add("The person seems to be seen from the side.");
        }
        return out;
    }

    private static boolean armCrosses(Pose pose, Frame frame, int side) {
        Vec wrist = pose.wrist(side);
        double outward = wrist.minus(frame.shoulders()).dot(frame.outward(side));
        double aboveHips = wrist.minus(frame.hips()).dot(frame.up());
        return pose.wristSeen(side) > 0.5 && outward < -0.05 * frame.torso() && aboveHips > 0.15 * frame.torso();
    }
}
