package dev.vto.local.preview.compose;

import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.fit.Fit;
import dev.vto.local.preview.person.Person;
import dev.vto.local.preview.raster.GrownColours;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.warp.Canvas;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.photo.Photo;

/**
 * What is still seen of the old garment around the new one, and what takes its place. All of the person's work size.
 *
 * @param grownMask where the colours of the new garment grow over it, 8UC1
 * @param grown those colours, 8UC3
 * @param base the person's picture with skin and background painted in, 8UC3
 * @param painted where it was, 8UC1
 */
record Leftovers(Mat grownMask, Mat grown, Mat base, Mat painted) {

    private static final double NEAR = 0.13;
    private static final double NEAR_WITH_BARE_ARMS = 0.07;

    /** More background than this (in squared torso lengths) cannot be made up; the old garment stays. */
    private static final double MOST_MADE_UP = 0.35;

    private static final int INPAINT_RADIUS = 4;

    /** @param canvas the new garment at work size */
    static Leftovers cover(Person person, Fit fit, Canvas canvas, Masks masks) {
        Frame frame = person.frame();
        double torso = frame.torso();
        Mat alpha = masks.empty();
        alpha.put(0, 0, canvas.alpha());
        Mat covered = masks.above(alpha, 127);
        Mat gaps = masks.minus(masks.closed(covered, Math.max(2, 0.022 * torso)), covered);
        gaps = masks.and(masks.and(gaps, fit.allowed()), person.silhouette());

        Mat left = masks.minus(masks.dilated(person.garment(), 2), covered);
        left = masks.and(masks.and(left, fit.allowed()), masks.dilated(person.silhouette(), 2));
        Mat distance = masks.depth(masks.not(covered));
        BareSkin bare = BareSkin.of(person, fit, masks);
        Mat skin = masks.and(left, bare.limbs());
        if (!fit.bareShoulders()) {
            skin = masks.and(skin, bare.zone());
        }
        Mat near = masks.below(distance, (fit.bareArms() ? NEAR_WITH_BARE_ARMS : NEAR) * torso);
        Mat onTorso = masks.polygon(
                frame.tips()[0],
                frame.tips()[1],
                person.pose().hip(1),
                person.pose().hip(0));
        Mat fill = masks.and(masks.minus(left, skin), near);
        fill = masks.or(masks.minus(fill, masks.minus(bare.zone(), onTorso)), gaps);
        Mat rest = masks.minus(masks.minus(left, skin), fill);

        Mat base = masks.scope().copy(person.picture());
        Mat painted = madeUpBackground(person, rest, masks.or(masks.or(alpha, fill), skin), base, masks);
        if (Masks.count(skin) > 0.002 * torso * torso) {
            painted = masks.or(painted, bare.paint(base, skin, person, masks));
        }
        return new Leftovers(fill, grown(canvas, covered, torso, masks), base, painted);
    }

    private static Mat grown(Canvas canvas, Mat covered, double torso, Masks masks) {
        Mat colours = masks.scope().track(new Mat(masks.size(), CvType.CV_8UC3));
        colours.put(0, 0, canvas.colours());
        Mat all = GrownColours.of(masks, colours, masks.eroded(covered, Math.max(1, 0.006 * torso)));
        return masks.blurred(all, Math.max(1.2, 0.012 * torso));
    }

    /** Continues the background over the rest; the person's own colours are kept out of it. */
    private static Mat madeUpBackground(Person person, Mat rest, Mat taken, Mat base, Masks masks) {
        double torso = person.frame().torso();
        Mat opened = masks.opened(rest, 1);
        int count = Masks.count(opened);
        if (count == 0 || count > MOST_MADE_UP * torso * torso) {
            return masks.empty();
        }
        Mat hole = masks.minus(masks.dilated(opened, Math.max(3, 0.012 * torso)), taken);
        Mat unknown = masks.or(hole, masks.and(person.silhouette(), masks.dilated(hole, 0.05 * torso)));
        Mat continued = masks.scope().mat();
        Photo.inpaint(base, unknown, continued, INPAINT_RADIUS, Photo.INPAINT_TELEA);
        continued.copyTo(base, hole);
        return hole;
    }
}
