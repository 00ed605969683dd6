package dev.vto.local.preview.person;

import dev.vto.local.preview.figure.BodyRegion;
import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.figure.Hands;
import dev.vto.local.preview.figure.Head;
import dev.vto.local.preview.figure.Skin;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.GrabCut;
import dev.vto.local.preview.raster.Masks;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Finds what the person wears now on a region of the body: GrabCut seeded by the joints, kept off skin, head and hands. */
final class OwnGarment {

    private static final int WORK_SIDE = 384;
    private static final int ROUNDS = 3;

    /** From this share of skin-coloured pixels in its core on, the garment itself has the colour of skin. */
    private static final double SKIN_COLOURED = 0.28;

    /** Legs of which more than this has the colour of skin are bare legs; beige trousers stay below. */
    private static final double BARE = 0.75;

    private final Mat picture;
    private final Mat silhouette;
    private final Pose pose;
    private final Frame frame;
    private final Head head;
    private final Skin skin;
    private final Hands hands;
    private final Masks masks;

    /** A garment mask, 8UC1. */
    record Found(Mat mask, boolean skinColoured) {}

    OwnGarment(Mat picture, Mat silhouette, Pose pose, Frame frame, Head head, Skin skin, Hands hands, Masks masks) {
        this.picture = picture;
        this.silhouette = silhouette;
        this.pose = pose;
        this.frame = frame;
        this.head = head;
        this.skin = skin;
        this.hands = hands;
        this.masks = masks;
    }

    Found find(BodyRegion region) {
        Found found = find(GarmentSeeds.of(region, pose, frame, masks));
        return region == BodyRegion.UPPER
                ? new Found(HemCorrection.corrected(picture, found.mask(), pose, frame, masks), found.skinColoured())
                : found;
    }

    /** The lower garment, given the upper one, which may hang over the hips but not down the legs. */
    Found findLower(Mat upperGarment) {
        Mat downTheLegs = masks.polygon(
                frame.moved(pose.hip(0), -0.4, -0.35),
                frame.moved(pose.hip(1), 0.4, -0.35),
                frame.moved(pose.hip(1), 0.4, -3),
                frame.moved(pose.hip(0), -0.4, -3));
        Mat worn = masks.minus(upperGarment, downTheLegs);
        return find(GarmentSeeds.of(BodyRegion.LOWER, pose, frame, masks).without(worn, masks));
    }

    /** Long hair beside the face, which otherwise passes for garment when it lies on it. */
    private Mat aboveMouth() {
        Vec mouth = head.mouth();
        return masks.polygon(
                frame.moved(mouth, -3, 0),
                frame.moved(mouth, 3, 0),
                frame.moved(mouth, 3, 3),
                frame.moved(mouth, -3, 3));
    }

    /** What is surely covered; without the legs from the middle of the thighs down when they are bare below shorts or a skirt. */
    private Mat core(GarmentSeeds seeds, Mat skinColour) {
        Mat lowerLegs = masks.empty();
        for (int side = 0; side < 2; side++) {
            Vec knee = pose.knee(side);
            Masks.capsule(lowerLegs, Vec.between(pose.hip(side), knee, 0.55), knee, 0.1 * frame.torso());
            Masks.capsule(lowerLegs, knee, pose.ankle(side), 0.1 * frame.torso());
        }
        boolean bare = share(skinColour, masks.and(seeds.sure(), lowerLegs)) > BARE;
        return bare ? masks.minus(seeds.sure(), lowerLegs) : seeds.sure();
    }

    private double share(Mat part, Mat whole) {
        return Masks.count(masks.and(part, whole)) / (double) Math.max(1, Masks.count(whole));
    }

    private Found find(GarmentSeeds seeds) {
        Mat notGarment = skin.mask();
        boolean skinColoured = share(notGarment, core(seeds, notGarment)) > SKIN_COLOURED;
        if (skinColoured) {
            notGarment = masks.and(notGarment, masks.or(hands.hands(), head.mask()));
        }
        Mat never = masks.or(masks.or(seeds.never(), head.mask()), masks.eroded(notGarment, 1));
        never = masks.or(never, aboveMouth());
        Mat sure = masks.minus(masks.minus(seeds.sure(), notGarment), hands.hands());
        sure = masks.minus(masks.and(sure, silhouette), never);
        Mat person = masks.dilated(silhouette, 2);

        Mat labels = masks.scope().filled(masks.size(), CvType.CV_8U, GrabCut.MAYBE_BACKGROUND);
        labels.setTo(scalar(GrabCut.MAYBE_OBJECT), masks.and(seeds.maybe(), silhouette));
        labels.setTo(scalar(GrabCut.SURE_OBJECT), sure);
        labels.setTo(scalar(GrabCut.SURE_BACKGROUND), never);
        labels.setTo(scalar(GrabCut.SURE_BACKGROUND), masks.not(person));
        if (Masks.count(sure) == 0) {
            return new Found(masks.empty(), skinColoured);
        }
        Mat garment = masks.and(GrabCut.run(masks, picture, labels, WORK_SIDE, ROUNDS), person);
        garment = masks.partsTouching(masks.opened(garment, 2), sure);
        return new Found(
                GarmentRim.added(picture, masks.closed(garment, 2), never, frame.torso(), masks), skinColoured);
    }

    private static Scalar scalar(int value) {
        return new Scalar(value);
    }
}
