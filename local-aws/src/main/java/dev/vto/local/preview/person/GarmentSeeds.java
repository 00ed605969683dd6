package dev.vto.local.preview.person;

import dev.vto.local.preview.figure.BodyRegion;
import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.Masks;
import org.opencv.core.Mat;

/** Where the joints alone say that the garment of a region surely is, may be, and cannot be. Masks 8UC1. */
record GarmentSeeds(Mat sure, Mat maybe, Mat never) {

    static GarmentSeeds of(BodyRegion region, Pose pose, Frame frame, Masks masks) {
        GarmentSeeds seeds = new GarmentSeeds(masks.empty(), masks.empty(), masks.empty());
        if (region.coversTorso()) {
            seeds = seeds.withTorso(pose, frame, masks);
            seeds.markArms(pose, frame.torso());
        } else {
            seeds = seeds.without(aboveHips(pose, frame, masks), masks);
        }
        if (region.coversLegs()) {
            seeds.markLegs(pose, frame.torso());
        } else {
            seeds.excludeThighs(pose, frame.torso());
        }
        return seeds;
    }

    GarmentSeeds without(Mat excluded, Masks masks) {
        return new GarmentSeeds(sure, maybe, masks.or(never, excluded));
    }

    private GarmentSeeds withTorso(Pose pose, Frame f, Masks masks) {
        Vec left = pose.shoulder(0);
        Vec right = pose.shoulder(1);
        Mat core = masks.polygon(
                f.moved(Vec.between(left, f.shoulders(), 0.25), 0, -0.16),
                f.moved(Vec.between(right, f.shoulders(), 0.25), 0, -0.16),
                Vec.between(Vec.between(right, pose.hip(1), 0.8), f.hips(), 0.2),
                Vec.between(Vec.between(left, pose.hip(0), 0.8), f.hips(), 0.2));
        Mat wide = masks.polygon(
                f.moved(left, -0.2, 0.15),
                f.moved(right, 0.2, 0.15),
                f.moved(pose.hip(1), 0.28, -0.1),
                f.moved(pose.hip(0), -0.28, -0.1));
        return new GarmentSeeds(masks.or(sure, core), masks.or(maybe, wide), never);
    }

    private void markArms(Pose pose, double torso) {
        for (int side = 0; side < 2; side++) {
            Vec shoulder = pose.shoulder(side);
            Vec elbow = pose.elbow(side);
            Masks.capsule(sure, Vec.between(shoulder, elbow, 0.02), Vec.between(shoulder, elbow, 0.22), 0.03 * torso);
            Masks.capsule(maybe, shoulder, elbow, 0.12 * torso);
            Masks.capsule(maybe, elbow, pose.wrist(side), 0.09 * torso);
        }
    }

    private void markLegs(Pose pose, double torso) {
        for (int side = 0; side < 2; side++) {
            Vec hip = pose.hip(side);
            Vec knee = pose.knee(side);
            Vec ankle = pose.ankle(side);
            Masks.capsule(sure, Vec.between(hip, knee, 0.12), Vec.between(hip, knee, 0.85), 0.06 * torso);
            Masks.capsule(maybe, hip, knee, 0.24 * torso);
            if (pose.ankleSeen(side) > 0.3) {
                Masks.capsule(sure, Vec.between(knee, ankle, 0.1), Vec.between(knee, ankle, 0.75), 0.035 * torso);
                Masks.capsule(maybe, knee, Vec.between(knee, ankle, 0.95), 0.16 * torso);
                Masks.capsule(never, Vec.between(ankle, pose.toe(side), 0.5), pose.toe(side), 0.07 * torso);
                Masks.capsule(never, pose.heel(side), pose.toe(side), 0.05 * torso);
            }
        }
    }

    private void excludeThighs(Pose pose, double torso) {
        for (int side = 0; side < 2; side++) {
            Masks.capsule(never, Vec.between(pose.hip(side), pose.knee(side), 0.62), pose.knee(side), 0.14 * torso);
        }
    }

    private static Mat aboveHips(Pose pose, Frame f, Masks masks) {
        return masks.polygon(
                f.moved(pose.shoulder(0), -0.6, 0.6),
                f.moved(pose.shoulder(1), 0.6, 0.6),
                f.moved(pose.hip(1), 0.3, 0.3),
                f.moved(pose.hip(0), -0.3, 0.3));
    }
}
