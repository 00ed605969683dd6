package dev.vto.local.preview.fit;

import dev.vto.local.preview.body.TorsoStrip;
import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.geometry.Strip;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.person.Person;
import dev.vto.local.preview.raster.Masks;
import org.opencv.core.Mat;

/** The opening of the collar: there the neck shows and not the inside of the garment's back, as it does in a product picture. */
final class NeckWindow {

    private static final double BELOW_COLLAR_LINE = -0.08;

    private NeckWindow() {}

    /** @return 8UC1, 0 to 255, soft at the edge */
    static Mat of(Person person, Strip torso, double collarHeight, Masks masks) {
        Frame f = person.frame();
        Vec line = torso.middle(TorsoStrip.COLLAR_ROWS);
        Vec underNeck = f.shoulders().plus(f.up(), line.minus(f.shoulders()).dot(f.up()));
        Vec base = Vec.between(line, underNeck, 0.35);
        Vec toHead = person.pose().mouth().minus(f.shoulders()).unit();
        Vec up = toHead.dot(f.up()) < 0.6 ? f.up() : toHead;
        Mat window = masks.polygon(
                f.moved(base.plus(up, 1.6 * collarHeight), -0.15, 0),
                f.moved(base.plus(up, 1.6 * collarHeight), 0.15, 0),
                f.moved(base.plus(up, 0.95 * collarHeight), 0.10, 0),
                f.moved(base.plus(up, 0.45 * collarHeight), 0.07, 0),
                base.plus(up, BELOW_COLLAR_LINE * collarHeight),
                f.moved(base.plus(up, 0.45 * collarHeight), -0.07, 0),
                f.moved(base.plus(up, 0.95 * collarHeight), -0.10, 0));
        Mat oldCollar = masks.minus(person.garment(), person.skin().mask());
        return masks.blurred(masks.minus(masks.and(window, person.silhouette()), oldCollar), 1.2);
    }
}
