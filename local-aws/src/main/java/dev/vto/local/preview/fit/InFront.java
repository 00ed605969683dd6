package dev.vto.local.preview.fit;

import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.person.Person;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.Masks;
import org.opencv.core.Mat;

/**
 * What of the person stays in front of the new garment: head, hair, hands, and for trousers the shirt above them.
 *
 * @param body where a torso or legs may show, 8UC1 of work size
 * @param sleeves where sleeves may show: they lie over the forearms
 */
record InFront(Mat body, Mat sleeves) {

    static InFront of(Person person, FitOptions options, Masks masks) {
        Mat notWorn = masks.minus(person.silhouette(), person.garment());
        Mat block = masks.or(hair(person, masks), person.upperGarment());
        if (options.keepHead()) {
            block = masks.or(block, masks.and(person.head().mask(), notWorn));
        }
        Mat free = masks.not(block);
        if (!options.keepHands()) {
            return new InFront(free, free);
        }
        Mat bare = masks.and(person.skin().mask(), notWorn);
        Mat arms = masks.opened(
                masks.and(masks.or(person.hands().hands(), person.hands().forearms()), bare), 1);
        return new InFront(
                masks.minus(free, arms),
                masks.minus(free, masks.and(person.hands().hands(), bare)));
    }

    /** Everything of the person on the torso that is neither garment, head nor arm, nor skin of neck and legs. */
    private static Mat hair(Person person, Masks masks) {
        Frame f = person.frame();
        Pose pose = person.pose();
        Mat arms = masks.empty();
        for (int side = 0; side < 2; side++) {
            Masks.capsule(arms, pose.shoulder(side), pose.elbow(side), 0.10 * f.torso());
            Masks.capsule(arms, pose.elbow(side), pose.wrist(side), 0.08 * f.torso());
        }
        Vec s = f.shoulders();
        Mat neck = masks.polygon(
                f.moved(s, -0.13, 0.5),
                f.moved(s, 0.13, 0.5),
                f.moved(s, 0.24, 0.03),
                f.moved(s, 0.14, -0.3),
                f.moved(s, -0.14, -0.3),
                f.moved(s, -0.24, 0.03));
        Mat torso = masks.polygon(
                f.moved(pose.shoulder(0), -0.35, 1),
                f.moved(pose.shoulder(1), 0.35, 1),
                f.moved(pose.hip(1), 0.2, -0.35),
                f.moved(pose.hip(0), -0.2, -0.35));
        Mat hair = masks.minus(person.silhouette(), masks.dilated(person.garment(), 0.012 * f.torso()));
        hair = masks.minus(hair, masks.and(person.skin().mask(), neck));
        Mat legs = masks.empty();
        for (int side = 0; side < 2; side++) {
            Masks.capsule(legs, pose.hip(side), pose.knee(side), 0.2 * f.torso());
        }
        hair = masks.minus(hair, masks.and(person.skin().mask(), legs));
        hair = masks.minus(masks.minus(hair, person.head().mask()), arms);
        return masks.opened(masks.and(hair, torso), 0.02 * f.torso());
    }
}
