package dev.vto.local.preview.compose;

import static dev.vto.local.preview.geometry.Range.clamp;

import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.figure.Tone;
import dev.vto.local.preview.fit.Fit;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.person.Person;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.Masks;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Arms and legs that the new garment leaves bare.
 *
 * @param limbs the limbs themselves, 8UC1 of work size
 * @param zone where the old garment gives way to skin or background instead of the new garment: the limbs and their surroundings
 */
record BareSkin(Mat limbs, Mat zone) {

    static BareSkin of(Person person, Fit fit, Masks masks) {
        BareSkin bare = new BareSkin(masks.empty(), masks.empty());
        if (person.skin().tone().isEmpty()) {
            return bare;
        }
        for (int side = 0; side < 2; side++) {
            if (fit.bareLegs()) {
                bare.addLeg(person.pose(), side, person.frame().torso());
            }
            if (fit.bareArms()) {
                bare.addArm(person.pose(), side, person.frame().torso(), fit.bareShoulders());
            }
        }
        if (!fit.bareShoulders() || !fit.bareArms()) {
            return bare;
        }
        Frame f = person.frame();
        Mat shoulders = masks.polygon(
                f.moved(f.tips()[0], 0, 0.1),
                f.moved(f.tips()[1], 0, 0.1),
                f.moved(f.armpits()[1], 0, -0.1),
                f.moved(f.armpits()[0], 0, -0.1));
        return new BareSkin(masks.or(bare.limbs, shoulders), bare.zone);
    }

    private void addLeg(Pose pose, int side, double torso) {
        Vec hip = pose.hip(side);
        Vec knee = pose.knee(side);
        taper(hip, knee, 0.15 * torso, 0.09 * torso);
        taper(knee, pose.ankle(side), 0.09 * torso, 0.05 * torso);
        Masks.capsule(zone, Vec.between(hip, knee, 0.3), knee, 0.3 * torso);
        Masks.capsule(zone, knee, pose.ankle(side), 0.25 * torso);
    }

    private void addArm(Pose pose, int side, double torso, boolean fromShoulder) {
        Vec shoulder = pose.shoulder(side);
        Vec elbow = pose.elbow(side);
        taper(shoulder, elbow, 0.095 * torso, 0.07 * torso);
        taper(elbow, pose.wrist(side), 0.07 * torso, 0.042 * torso);
        Masks.capsule(zone, Vec.between(shoulder, elbow, fromShoulder ? 0.1 : 0.5), elbow, 0.17 * torso);
        Masks.capsule(zone, elbow, pose.wrist(side), 0.17 * torso);
    }

    private void taper(Vec from, Vec to, double fromRadius, double toRadius) {
        for (int k = 0; k <= 10; k++) {
            double t = k / 10.0;
            Masks.disc(limbs, Vec.between(from, to, t), fromRadius + (toRadius - fromRadius) * t);
        }
    }

    /**
     * Paints skin where {@code where} is set: the tone of the arms, lit like the garment that was there, darker to the edge of the limb.
     *
     * @param base 8UC3, painted in place
     * @return every pixel touched, 8UC1
     */
    Mat paint(Mat base, Mat where, Person person, Masks masks) {
        Tone tone = person.armTone().orElseThrow();
        double torso = person.frame().torso();
        Mat grey = masks.scope().mat();
        Imgproc.cvtColor(person.picture(), grey, Imgproc.COLOR_BGR2GRAY);
        grey.convertTo(grey, CvType.CV_32F);
        Mat light = Shade.blurredInside(grey, where, 0.03 * torso, masks);
        double meanLight = Core.mean(grey, where).val[0];
        Mat soft = masks.blurred(masks.and(masks.dilated(where, 2), masks.dilated(person.silhouette(), 2)), 1.3);
        Mat painted = masks.scope().mat();
        Imgproc.cvtColor(base, painted, Imgproc.COLOR_BGR2Lab);
        byte[] lab = Masks.bytes(painted);
        byte[] strength = Masks.bytes(soft);
        // checks and prints of the old garment must not show on the skin
        double strengthOfLight = person.patterned() ? 0.2 : 1;
        float[] lights = Shade.floats(light);
        float[] depth = Shade.floats(masks.depth(limbs));
        for (int i = 0; i < strength.length; i++) {
            if (strength[i] != 0) {
                double lit = Math.pow(clamp((lights[i] + 20) / (meanLight + 20), 0.75, 1.2), strengthOfLight);
                double round = 0.80 + 0.2 * Math.min(1, depth[i] / (0.05 * torso));
                lab[3 * i] = (byte) clamp(tone.lightness() * lit * round, 0, 255);
                lab[3 * i + 1] = (byte) (tone.a() + 128);
                lab[3 * i + 2] = (byte) (tone.b() + 128);
            }
        }
        painted.put(0, 0, lab);
        Imgproc.cvtColor(painted, painted, Imgproc.COLOR_Lab2BGR);
        blend(base, Masks.bytes(painted), strength);
        return masks.above(soft, 0);
    }

    private static void blend(Mat base, byte[] top, byte[] strength) {
        byte[] pixels = Masks.bytes(base);
        for (int i = 0; i < strength.length; i++) {
            double t = (strength[i] & 255) / 255.0;
            for (int c = 3 * i; t > 0 && c < 3 * i + 3; c++) {
                pixels[c] = (byte) Math.round((top[c] & 255) * t + (pixels[c] & 255) * (1 - t));
            }
        }
        base.put(0, 0, pixels);
    }
}
