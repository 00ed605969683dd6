package dev.vto.local.preview.fit;

import static dev.vto.local.preview.geometry.Range.clamp;

import dev.vto.local.preview.body.SleeveStrip;
import dev.vto.local.preview.body.TorsoStrip;
import dev.vto.local.preview.body.WornHem;
import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.geometry.Strip;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.layout.Layout;
import dev.vto.local.preview.person.Person;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.MaskReader;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.warp.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** Lays shirts, tops and dresses on a person. */
final class UpperFit {

    /** Ease of a garment around the body. */
    private static final double EASE = 1.02;

    /** From this part of the arm on a sleeve is a long one, and goes on to the wrist. */
    private static final double LONG_SLEEVE = 0.68;

    /** So is one of this length over that of the whole garment, however short the garment has to be on this person. */
    private static final double LONG_BESIDE_BODY = 0.5;

    private static final double TO_WRIST = 0.97;
    private static final double TO_ELBOW = 0.5;
    private static final double SHORT_SLEEVE = 0.45;

    private final Person person;
    private final Layout.Upper layout;
    private final FitOptions options;
    private final boolean dress;
    private final Masks masks;
    private final double torso;
    private final MaskReader worn;

    UpperFit(Person person, Layout.Upper layout, FitOptions options, boolean dress, Masks masks) {
        this.person = person;
        this.layout = layout;
        this.options = options;
        this.dress = dress;
        this.masks = masks;
        this.torso = person.frame().torso();
        this.worn = new MaskReader(person.garment());
    }

    Fit fit() {
        InFront inFront = InFront.of(person, options, masks);
        double hem = hemDepth() * options.lengthGain();
        double collar = collarHeight();
        Frame frame = person.frame();
        if (layout.strapsOnly()) {
            frame = frame.withTips(
                    Vec.between(frame.tips()[0], frame.tips()[1], 0.17),
                    Vec.between(frame.tips()[1], frame.tips()[0], 0.17));
        }
        OptionalDouble flare = dress ? OptionalDouble.of(clamp(layout.hemRatio(), 0.9, 2.2)) : OptionalDouble.empty();
        Strip body = new TorsoStrip(person.pose(), frame, worn).lay(hem, collar, EASE * options.lengthGain(), flare);
        Mat allowed = inFront.body();
        if (!layout.strapsOnly() && !layout.worn()) {
            Mat withoutNeck = masks.scope().mat();
            Core.min(allowed, masks.not(NeckWindow.of(person, body, collar, masks)), withoutNeck);
            allowed = withoutNeck;
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer(layout.torso(), body, allowed));
        for (int side = 0; side < 2; side++) {
            sleeve(side, hem)
                    .map(strips -> new Layer(strips.source(), strips.target(), inFront.sleeves()))
                    .ifPresent(layers::add);
        }
        return new Fit(layers, allowed, bareArms(), dress, layout.strapsOnly());
    }

    private double hemDepth() {
        if (dress) {
            return dressLength();
        }
        double own = layout.worn()
                ? layout.length() / layout.modelTorso() * torso
                : clamp(0.76 * layout.slimness(), 0.85, 1.6) * torso;
        double wornHem = WornHem.depth(person.pose(), person.frame(), worn, 1.8, 3, 0.15);
        boolean seen = wornHem > 0.75 * torso && wornHem < 1.6 * torso;
        if (options.tucked()) {
            return Math.max(seen ? wornHem + 0.01 * torso : 0, 0.94 * torso);
        }
        if (seen && (layout.worn() || layout.slimness() > 1.05)) {
            // a little longer than what is worn now: nothing of it looks out, and no belly shows
            return clamp(own, wornHem + 0.015 * torso, wornHem + 0.10 * torso);
        }
        return wornHem > own && wornHem - own < 0.3 * torso ? wornHem + 0.01 * torso : own;
    }

    private double dressLength() {
        Pose pose = person.pose();
        Vec knees = Vec.middle(pose.knee(0), pose.knee(1));
        double toKnee = 1.1 * torso + knees.distanceTo(person.frame().hips());
        if (options.legs().isPresent()) {
            return toKnee * (0.55 + 0.85 * options.legs().getAsDouble());
        }
        return layout.slimness() > 3.4 ? toKnee * 1.25 : toKnee * 0.97;
    }

    private double collarHeight() {
        if (layout.worn()) {
            return layout.collarHeight() / layout.modelTorso() * torso;
        }
        double onBody = layout.collarHeight() * enlargement();
        return layout.strapsOnly() ? onBody : clamp(onBody, 0.06 * torso, 0.26 * torso);
    }

    /** From the product picture to the body, by the chest. */
    private double enlargement() {
        return person.frame().chest() * 1.08 / layout.chest();
    }

    private record Strips(Strip source, Strip target) {}

    private Optional<Strips> sleeve(int side, double hem) {
        if (layout.strapsOnly()
                || options.sleeves() == FitOptions.Sleeves.NONE
                || person.pose().elbowSeen(side) < 0.25) {
            return Optional.empty();
        }
        Optional<Strip> pictured = layout.sleeve(side);
        boolean isLong = longSleeves();
        if (pictured.isEmpty() && (!isLong || dress)) {
            return Optional.empty();
        }
        double reach = isLong || pictured.isEmpty() ? TO_WRIST : reach(hem);
        if (options.sleeves() == FitOptions.Sleeves.SHORT) {
            reach = Math.min(reach, SHORT_SLEEVE);
        }
        if (options.sleevesUp()) {
            reach = Math.min(reach, TO_ELBOW);
        }
        double top = clamp(layout.sleeveHalf() * enlargement(), 0.115 * torso, 0.19 * torso);
        double end = clamp(layout.cuffHalf() * enlargement(), 0.085 * torso, 0.19 * torso);
        if (reach > 0.9) {
            top = 0.135 * torso;
            end = 0.10 * torso;
        }
        Strip target = SleeveStrip.lay(person.pose(), person.frame(), side, reach, top, end);
        return Optional.of(new Strips(pictured.orElseGet(() -> fromTorsoSide(side)), target));
    }

    private boolean longSleeves() {
        return switch (options.sleeves()) {
            case LONG -> true;
            case NONE, SHORT -> false;
            case AS_PICTURED -> layout.sleeveLength() > 0 ? longPictured() : !layout.strapsOnly() && !dress;
        };
    }

    /** Whether the pictured sleeve is a long one: on the arm, or beside the body in the picture. */
    private boolean longPictured() {
        return reach(hemDepth()) > LONG_SLEEVE || layout.sleeveLength() > LONG_BESIDE_BODY * layout.length() && !dress;
    }

    /** Part of the arm that the pictured sleeve covers. */
    private double reach(double hem) {
        return layout.worn()
                ? layout.sleeveLength() / (1.1 * layout.modelTorso())
                : layout.sleeveLength() / layout.length() * hem / (1.1 * torso);
    }

    /** A folded garment hides its sleeves: they are made from the cloth at the side of the torso. */
    private Strip fromTorsoSide(int side) {
        Strip torsoStrip = layout.torso();
        Strip out = new Strip(SleeveStrip.ROWS);
        for (int i = 0; i < SleeveStrip.ROWS; i++) {
            int row = TorsoStrip.COLLAR_ROWS
                    + (int) Math.round(i / (SleeveStrip.ROWS - 1.0) * (TorsoStrip.BODY_ROWS - 1));
            out.set(i, torsoStrip.at(row, side == 0 ? 0.03 : 0.97), torsoStrip.at(row, side == 0 ? 0.33 : 0.67));
        }
        return out;
    }

    private boolean bareArms() {
        boolean shortPictured = layout.sleeveLength() > 0 && layout.sleeveLength() / layout.length() < 0.5;
        return !longSleeves()
                && (shortPictured
                        || layout.strapsOnly()
                        || dress
                        || options.sleeves() != FitOptions.Sleeves.AS_PICTURED);
    }
}
