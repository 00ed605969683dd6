package dev.vto.local.preview.layout;

import dev.vto.local.preview.body.SleeveStrip;
import dev.vto.local.preview.body.TorsoStrip;
import dev.vto.local.preview.body.WornHem;
import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.geometry.Strip;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.person.Person;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.MaskReader;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.Scope;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the layout of an upper garment that a model wears in the product picture, from the model's body. */
public final class WornUpper {

    private static final double COLLAR = 0.16;
    private static final double SLEEVE_HALF = 0.15;
    private static final double CUFF_HALF = 0.14;

    /** A sleeve runs a little wider around the arm than the joints tell. */
    private static final double ARM_LENGTH = 1.1;

    /** From the shoulder line to the nose, in torso lengths; 0.39 to 0.46 on people. */
    private static final double LEAST_NECK = 0.36;

    private static final double MOST_NECK = 0.6;

    private final Person model;
    private final MaskReader worn;
    private double hem;
    private final boolean tucked;

    public WornUpper(Person model) {
        this.model = model;
        this.worn = new MaskReader(model.garment());
        double torso = model.frame().torso();
        this.hem = WornHem.depth(model.pose(), model.frame(), worn, 2.2, 4, Double.MAX_VALUE);
        this.tucked = hem > 1.42 * torso;
        if (tucked) {
            hem = 0.98 * torso;
        } else if (hem < 0.6 * torso) {
            hem = 1.2 * torso;
        }
    }

    /** Whether a person is a model who shows the garment: a face in sight, and arms; a mannequin or a print has neither. */
    public static boolean isModel(Person person) {
        try (Scope scope = new Scope()) {
            Masks masks = new Masks(scope, person.picture().size());
            double head = Math.max(1, Masks.count(person.head().mask()));
            double bare =
                    Masks.count(masks.and(person.skin().mask(), person.head().mask()));
            Pose pose = person.pose();
            // a shirt that passes for a person has its "face" in the collar
            double neck = pose.nose().distanceTo(person.frame().shoulders())
                    / person.frame().torso();
            return neck > LEAST_NECK
                    && neck < MOST_NECK
                    && bare >= 0.15 * head
                    && pose.elbowSeen(0) + pose.elbowSeen(1) >= 0.8;
        }
    }

    /** The garment could not be told from the trousers below it and was cut at the waist. */
    public boolean tucked() {
        return tucked;
    }

    public Layout.Upper layout() {
        Frame frame = model.frame();
        double torso = frame.torso();
        Strip body = new TorsoStrip(model.pose(), frame, worn).lay(hem, COLLAR * torso, 1, OptionalDouble.empty());
        double left = sleeveReach(0);
        double right = sleeveReach(1);
        return new Layout.Upper(
                body,
                sleeve(0, left),
                sleeve(1, right),
                hem,
                frame.chest(),
                (left + right) / 2 * ARM_LENGTH * torso,
                COLLAR * torso,
                SLEEVE_HALF * torso,
                CUFF_HALF * torso,
                false,
                1,
                torso);
    }

    private Optional<Strip> sleeve(int side, double reach) {
        double torso = model.frame().torso();
        return reach > 0.08
                ? Optional.of(SleeveStrip.lay(
                        model.pose(), model.frame(), side, reach, SLEEVE_HALF * torso, CUFF_HALF * torso))
                : Optional.empty();
    }

    /** How far down the arm the garment goes, 0 to 1. */
    private double sleeveReach(int side) {
        Pose pose = model.pose();
        Vec start = Vec.middle(model.frame().tips()[side], model.frame().armpits()[side]);
        double reach = 0;
        for (double t = 0.05; t < 1; t += 0.01) {
            Vec place = t < SleeveStrip.ELBOW
                    ? Vec.between(start, pose.elbow(side), t / SleeveStrip.ELBOW)
                    : Vec.between(
                            pose.elbow(side), pose.wrist(side), (t - SleeveStrip.ELBOW) / (1 - SleeveStrip.ELBOW));
            if (worn.contains(place)) {
                reach = t;
            } else if (t - reach > 0.06) {
                break;
            }
        }
        return reach;
    }
}
