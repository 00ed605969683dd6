package dev.vto.local.preview.figure;

import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.MaskReader;
import dev.vto.local.preview.raster.Masks;
import java.util.Arrays;
import org.opencv.core.Mat;
import org.opencv.core.Size;

/** A person of blocks in a picture of 400 x 800, seen from the front, arms a little away from the body; torso length 200. */
public final class StandingPerson {

    public static final Size SIZE = new Size(400, 800);
    public static final Pose POSE = pose();

    private StandingPerson() {}

    public static Mat silhouette(Masks masks) {
        Mat out = masks.polygon(new Vec(130, 180), new Vec(270, 180), new Vec(265, 420), new Vec(135, 420));
        Masks.disc(out, new Vec(200, 110), 45);
        Masks.capsule(out, new Vec(200, 110), new Vec(200, 180), 20);
        for (int side = 0; side < 2; side++) {
            Masks.capsule(out, POSE.shoulder(side), POSE.elbow(side), 18);
            Masks.capsule(out, POSE.elbow(side), POSE.wrist(side), 14);
            Masks.capsule(out, POSE.hip(side), POSE.ankle(side), 28);
        }
        return out;
    }

    public static Frame frame(Masks masks) {
        return Frame.of(POSE, new MaskReader(silhouette(masks)));
    }

    private static Pose pose() {
        Vec[] points = new Vec[39];
        Arrays.fill(points, new Vec(200, 110));
        pair(points, 7, 25, 110);
        pair(points, 9, 8, 130);
        pair(points, 11, 60, 200);
        pair(points, 13, 90, 300);
        pair(points, 15, 100, 390);
        pair(points, 23, 40, 400);
        pair(points, 25, 42, 550);
        pair(points, 27, 42, 700);
        double[] visibility = new double[39];
        Arrays.fill(visibility, 1);
        return new Pose(points, visibility, false);
    }

    private static void pair(Vec[] points, int joint, double out, double y) {
        points[joint] = new Vec(200 + out, y);
        points[joint + 1] = new Vec(200 - out, y);
    }
}
