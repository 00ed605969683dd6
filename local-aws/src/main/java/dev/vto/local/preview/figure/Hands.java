package dev.vto.local.preview.figure;

import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.Masks;
import org.opencv.core.Mat;

/** Where hands and forearms may be: capsules along the joints, wider than the limbs themselves. Masks 8UC1. */
public record Hands(Mat hands, Mat forearms) {

    public static Hands of(Pose pose, Frame frame, Masks masks) {
        Mat hands = masks.empty();
        Mat forearms = masks.empty();
        for (int side = 0; side < 2; side++) {
            Vec wrist = pose.wrist(side);
            if (pose.wristSeen(side) < 0.3) {
                continue;
            }
            for (Vec knuckle : pose.fingers(side)) {
                // the model marks knuckles; fingers go on half as far again
                Masks.capsule(hands, wrist, Vec.between(wrist, knuckle, 1.5), 0.045 * frame.torso());
            }
            Masks.capsule(forearms, pose.elbow(side), wrist, 0.085 * frame.torso());
        }
        return new Hands(hands, forearms);
    }
}
