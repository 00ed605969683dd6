package dev.vto.local.preview.figure;

import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.Masks;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * This person's skin.
 *
 * @param mask every pixel of the person in the tone of the skin, 8UC1; empty when no skin was seen
 */
public record Skin(Mat mask, Optional<Tone> tone) {

    private static final int LEAST_SAMPLES = 40;
    private static final double LIGHTNESS_RANGE = 85;
    private static final double COLOUR_RANGE = 15;

    /** Takes the tone from face, neck and hands, and marks everything of the person that has it. */
    public static Skin of(Mat picture, Pose pose, Frame frame, Mat silhouette, Masks masks) {
        Mat labPicture = masks.scope().mat();
        Imgproc.cvtColor(picture, labPicture, Imgproc.COLOR_BGR2Lab);
        byte[] lab = Masks.bytes(labPicture);
        byte[] samples = Masks.bytes(masks.and(samplePlaces(pose, frame, masks), silhouette));
        for (int i = 0; i < samples.length; i++) {
            if (samples[i] != 0 && !looksLikeSkin(lab, i)) {
                samples[i] = 0;
            }
        }
        Optional<Tone> tone = Tone.median(lab, samples, LEAST_SAMPLES);
        Mat mask = masks.empty();
        if (tone.isPresent()) {
            mask.put(0, 0, near(tone.get(), lab));
            Imgproc.medianBlur(mask, mask, 5);
        }
        return new Skin(masks.and(mask, silhouette), tone);
    }

    private static Mat samplePlaces(Pose pose, Frame frame, Masks masks) {
        Mat places = masks.empty();
        Masks.disc(places, pose.nose(), Math.max(3, pose.earDistance() * 0.35));
        Masks.disc(places, Vec.between(pose.mouth(), frame.shoulders(), 0.45), Math.max(3, pose.earDistance() * 0.25));
        for (int side = 0; side < 2; side++) {
            if (pose.wristSeen(side) > 0.5) {
                Vec alongArm = pose.wrist(side).minus(pose.elbow(side)).unit();
                Masks.disc(
                        places,
                        pose.wrist(side).plus(alongArm, 0.04 * frame.torso()),
                        Math.max(3, 0.035 * frame.torso()));
            }
        }
        return places;
    }

    /** Skin of any person: orange hues of middle strength, so that sunglasses, beards and sleeves do not set the tone. */
    private static boolean looksLikeSkin(byte[] lab, int pixel) {
        double lightness = lab[3 * pixel] & 255;
        double a = (lab[3 * pixel + 1] & 255) - 128;
        double b = (lab[3 * pixel + 2] & 255) - 128;
        double strength = Math.hypot(a, b);
        double hue = Math.toDegrees(Math.atan2(b, a));
        return a > 3 && b > 3 && strength > 9 && strength < 55 && hue > 15 && hue < 80 && lightness > 40;
    }

    private static byte[] near(Tone tone, byte[] lab) {
        byte[] out = new byte[lab.length / 3];
        for (int i = 0; i < out.length; i++) {
            double a = (lab[3 * i + 1] & 255) - 128;
            double b = (lab[3 * i + 2] & 255) - 128;
            boolean near = Math.abs((lab[3 * i] & 255) - tone.lightness()) < LIGHTNESS_RANGE
                    && Math.hypot(a - tone.a(), b - tone.b()) < COLOUR_RANGE;
            out[i] = (byte) (near && a > 3 && b > 2 ? 255 : 0);
        }
        return out;
    }
}
