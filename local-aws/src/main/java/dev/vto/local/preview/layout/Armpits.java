package dev.vto.local.preview.layout;

import dev.vto.local.preview.geometry.Outline;
import dev.vto.local.preview.geometry.Range;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.raster.MaskReader;
import org.opencv.core.Rect;

/** Finds the armpits of a flat garment from the notches of its outline. */
final class Armpits {

    private static final double LEAST_DEPTH = 0.025;

    /** Below this height a notch is the gap between body and hanging sleeve, not the armpit. */
    private static final double LOW_NOTCH = 0.45;

    private final MaskReader mask;
    private final Rect box;
    private final double[] depth = new double[2];
    private final Vec[] armpits = new Vec[2];
    private final Vec[] notches = new Vec[2];
    private final boolean[] sleeves = new boolean[2];
    private double centre;
    private final boolean tank;

    /**
     * @param defects dents of the outline in its convex hull, as OpenCV gives them: start, end, farthest point, depth x 256
     * @param centre x of the middle line
     */
    Armpits(MaskReader mask, Rect box, Outline outline, int[] defects, double centre) {
        this.mask = mask;
        this.box = box;
        this.centre = centre;
        for (int i = 0; i + 3 < defects.length; i += 4) {
            consider(outline.get(defects[i + 2]), defects[i + 3] / 256.0);
        }
        for (int side = 0; side < 2; side++) {
            notches[side] = armpits[side];
            if (armpits[side] != null) {
                judge(side);
            }
        }
        mirrorMissing();
        cutHangingSleeves();
        tank = !sleeves[0] && !sleeves[1] && depth[0] > 0 && depth[1] > 0;
        if (!tank && (sleeves[0] != sleeves[1] || lopsided())) {
            assumeFolded();
        }
    }

    Vec armpit(int side) {
        return armpits[side];
    }

    /** Where sleeve and body part in the picture; the armpit itself unless the sleeve lies against the body. */
    Vec notch(int side) {
        return notches[side];
    }

    boolean sleeve(int side) {
        return sleeves[side];
    }

    /** Armholes on both sides and no sleeves. */
    boolean tank() {
        return tank;
    }

    double centre() {
        return centre;
    }

    private void consider(Vec dent, double dentDepth) {
        int side = dent.x() < centre ? 0 : 1;
        double height = (dent.y() - box.y) / box.height;
        boolean nearMiddle = Math.abs(dent.x() - centre) < 0.12 * box.width;
        boolean weakAndLow = height > 0.72 && dentDepth < 0.06 * box.width;
        if (nearMiddle || height < 0.1 || height > 0.93 || weakAndLow) {
            return;
        }
        if (dentDepth > depth[side] && dentDepth > LEAST_DEPTH * box.width) {
            depth[side] = dentDepth;
            armpits[side] = dent;
        }
    }

    private void judge(int side) {
        Vec armpit = armpits[side];
        double reach = reachAbove(side, armpit);
        Range body = mask.runAt((int) (armpit.y() + 0.07 * box.height), (int) centre);
        double bodyBeyond = body == null ? 0 : side == 0 ? armpit.x() - body.first() : body.last() - armpit.x();
        sleeves[side] = reach > 0.05 * box.width && bodyBeyond < 0.05 * box.width;
        if (bodyBeyond >= 0.05 * box.width && reach < 0.3 * box.width) {
            armpits[side] = widestBelow(side, armpit);
        }
    }

    /** How far the garment reaches outward beyond a place, at any height above it. */
    private double reachAbove(int side, Vec place) {
        double reach = 0;
        for (int y = box.y; y < place.y(); y++) {
            for (int x = box.x; x < box.x + box.width; x++) {
                if (mask.on(x, y)) {
                    reach = Math.max(reach, side == 0 ? place.x() - x : x - place.x());
                }
            }
        }
        return reach;
    }

    /** The armhole of a tank top ends where the body has become wide. */
    private Vec widestBelow(int side, Vec notch) {
        double x = notch.x();
        int y = (int) notch.y();
        for (int row = y; row < notch.y() + 0.3 * box.height && row < box.y + box.height - 1; row++) {
            Range run = mask.runAt(row, (int) centre);
            if (run != null) {
                double edge = side == 0 ? run.first() : run.last();
                if (side == 0 ? edge < x - 1 : edge > x + 1) {
                    x = edge;
                    y = row;
                }
            }
        }
        return new Vec(x, Math.min(y, notch.y() + 0.2 * box.height));
    }

    private void mirrorMissing() {
        if (armpits[0] == null && armpits[1] == null) {
            assumeFolded();
            return;
        }
        for (int side = 0; side < 2; side++) {
            if (armpits[side] == null) {
                Vec other = armpits[1 - side];
                armpits[side] = new Vec(2 * centre - other.x(), other.y());
                sleeves[side] = false;
            }
        }
    }

    private void cutHangingSleeves() {
        for (int side = 0; side < 2; side++) {
            if (sleeves[side] && armpits[side].y() > box.y + LOW_NOTCH * box.height) {
                notches[side] = armpits[side];
                double inward = (side == 0 ? 1 : -1) * 0.01 * box.width;
                armpits[side] = new Vec(armpits[side].x() + inward, box.y + 0.31 * box.height);
            }
        }
    }

    private boolean lopsided() {
        return Math.abs((centre - armpits[0].x()) - (armpits[1].x() - centre)) > 0.22 * box.width;
    }

    /** Folded or hanging: no armpit can be seen, so they are assumed where a body would have them. */
    private void assumeFolded() {
        boolean wide = box.width > 0.72 * box.height;
        if (armpits[0] != null) {
            centre = box.x + box.width / 2.0;
        }
        for (int side = 0; side < 2; side++) {
            double out = (side == 0 ? -1 : 1) * (wide ? 0.33 : 0.42) * box.width;
            armpits[side] = new Vec(centre + out, box.y + 0.33 * box.height);
            notches[side] = new Vec(armpits[side].x(), box.y + box.height);
            sleeves[side] = false;
        }
    }
}
