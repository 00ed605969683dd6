package dev.vto.local.preview.figure;

import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.Masks;
import org.opencv.core.Mat;

/** The head down to the chin. {@code mask}: 8UC1 of the picture's size. */
public record Head(Mat mask, Vec mouth, double radius) {

    /** Head from the joints alone: a capsule from forehead to chin, cut off under the chin. */
    public static Head of(Pose pose, Frame frame, Masks masks) {
        Mat mask = masks.empty();
        Vec mouth = pose.mouth();
        double radius = Math.max(pose.earDistance() * 0.62, 0.16 * frame.torso());
        Vec centre = Vec.between(pose.ears(), pose.nose(), 0.3);
        Vec chin = mouth.plus(mouth.minus(pose.nose()), 0.9);
        Masks.capsule(mask, centre.plus(frame.up(), radius * 0.35), Vec.between(centre, chin, 0.75), radius);
        Mat belowChin = everythingBelow(frame.moved(chin, 0, -0.03), frame, masks);
        return new Head(masks.minus(mask, belowChin), mouth, radius);
    }

    /** Below the mouth only skin is head: the rest is collar, scarf or background. */
    public Head trimmed(Skin skin, Pose pose, Frame frame, Masks masks) {
        Mat keep = masks.scope().copy(skin.mask());
        double chinRadius = 0.42 * Math.max(pose.earDistance(), 0.16 * frame.torso());
        Masks.disc(keep, mouth, Math.max(3, chinRadius));
        Mat notHead = masks.minus(everythingBelow(mouth, frame, masks), keep);
        return new Head(masks.minus(mask, notHead), mouth, radius);
    }

    private static Mat everythingBelow(Vec place, Frame frame, Masks masks) {
        double far = 3;
        return masks.polygon(
                frame.moved(place, -far, 0),
                frame.moved(place, far, 0),
                frame.moved(place, far, -far),
                frame.moved(place, -far, -far));
    }
}
