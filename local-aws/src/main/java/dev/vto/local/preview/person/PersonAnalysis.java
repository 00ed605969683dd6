package dev.vto.local.preview.person;

import dev.vto.local.preview.figure.BodyRegion;
import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.figure.Hands;
import dev.vto.local.preview.figure.Head;
import dev.vto.local.preview.figure.Posture;
import dev.vto.local.preview.figure.Skin;
import dev.vto.local.preview.figure.Tone;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.pose.PoseFinder;
import dev.vto.local.preview.raster.MaskReader;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Reads a person from a picture. Not thread-safe. */
public final class PersonAnalysis {

    private final PoseFinder poses;

    public PersonAnalysis(PoseFinder poses) {
        this.poses = poses;
    }

    /**
     * @param picture 8UC3 at work size; copied
     * @return empty when no person is seen; else to be closed by the caller
     */
    public Optional<Person> analyse(Mat picture, BodyRegion region) {
        Scope kept = new Scope();
        try (Scope scope = new Scope()) {
            Optional<Person> person = poses.find(picture, scope)
                    .map(found -> read(picture, found, region, new Masks(scope, picture.size()), kept));
            if (person.isEmpty()) {
                kept.close();
            }
            return person;
        }
    }

    private static Person read(Mat picture, PoseFinder.Found found, BodyRegion region, Masks masks, Scope kept) {
        Pose pose = found.pose();
        Mat silhouette = found.silhouette();
        Frame frame = Frame.of(pose, new MaskReader(silhouette));
        Skin skin = Skin.of(picture, pose, frame, silhouette, masks);
        Head head = Head.of(pose, frame, masks).trimmed(skin, pose, frame, masks);
        Hands hands = Hands.of(pose, frame, masks);
        OwnGarment own = new OwnGarment(picture, silhouette, pose, frame, head, skin, hands, masks);
        OwnGarment.Found garment = own.find(region == BodyRegion.LOWER ? BodyRegion.UPPER : region);
        Mat upper = masks.empty();
        if (region == BodyRegion.LOWER) {
            upper = garment.mask();
            garment = own.findLower(upper);
        }
        List<String> warnings = new ArrayList<>(Posture.warnings(pose, frame));
        if (found.severalPersons()) {
            warnings.add("Several persons are seen; the most evident one was dressed.");
        }
        if (garment.skinColoured()) {
            warnings.add("The clothes worn have nearly the colour of skin.");
        }
        Scope scope = masks.scope();
        return new Person(
                kept,
                kept.copy(picture),
                pose,
                frame,
                scope.handOver(silhouette, kept),
                new Head(scope.handOver(head.mask(), kept), head.mouth(), head.radius()),
                new Skin(scope.handOver(skin.mask(), kept), skin.tone()),
                new Hands(scope.handOver(hands.hands(), kept), scope.handOver(hands.forearms(), kept)),
                scope.handOver(garment.mask(), kept),
                scope.handOver(upper, kept),
                armTone(picture, pose, frame, skin, garment.mask(), masks).or(skin::tone),
                Fabric.texture(picture, garment.mask(), frame.torso()),
                List.copyOf(warnings));
    }

    private static Optional<Tone> armTone(Mat picture, Pose pose, Frame frame, Skin skin, Mat garment, Masks masks) {
        Mat arms = masks.empty();
        for (int side = 0; side < 2; side++) {
            Vec aboveElbow = Vec.between(pose.shoulder(side), pose.elbow(side), 0.6);
            Masks.capsule(arms, aboveElbow, pose.wrist(side), 0.04 * frame.torso());
        }
        Mat bare = masks.minus(masks.and(arms, skin.mask()), garment);
        Mat lab = masks.scope().mat();
        Imgproc.cvtColor(picture, lab, Imgproc.COLOR_BGR2Lab);
        return Tone.median(Masks.bytes(lab), Masks.bytes(bare), (int) (0.004 * frame.torso() * frame.torso()));
    }
}
