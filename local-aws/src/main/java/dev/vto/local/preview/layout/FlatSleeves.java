package dev.vto.local.preview.layout;

import dev.vto.local.preview.body.SleeveStrip;
import dev.vto.local.preview.geometry.Outline;
import dev.vto.local.preview.geometry.Strip;
import dev.vto.local.preview.geometry.Vec;
import java.util.ArrayList;
import java.util.List;

/** The sleeves of a flat garment, as far as they stand away from the body. Lengths in pixels of the product picture. */
final class FlatSleeves {

    /** Beyond this part of the sleeve's reach the outline runs along the cuff. */
    private static final double CUFF_FROM = 0.90;

    private final Outline outline;
    private final Strip[] strips = new Strip[2];
    private double length;
    private double middleHalf;
    private double endHalf;

    FlatSleeves(Outline outline, Armpits armpits, Vec[] shoulders) {
        this.outline = outline;
        int found = 0;
        for (int side = 0; side < 2; side++) {
            if (armpits.sleeve(side) && read(side, shoulders[side], armpits.armpit(side), armpits.notch(side))) {
                found++;
            }
        }
        if (found > 0) {
            length /= found;
            middleHalf /= found;
            endHalf /= found;
        }
    }

    /** Left edge is the outer edge of the sleeve; null when there is no sleeve. */
    Strip strip(int side) {
        return strips[side];
    }

    double length() {
        return length;
    }

    double middleHalf() {
        return middleHalf;
    }

    double endHalf() {
        return endHalf;
    }

    private boolean read(int side, Vec shoulder, Vec armpit, Vec notch) {
        int from = outline.nearestTo(shoulder);
        int to = outline.nearestTo(notch);
        List<Vec> edge = outwardWay(side, from, to);
        Vec start = Vec.middle(shoulder, armpit);
        Vec axis = mean(edge).minus(start).unit();
        double reach =
                edge.stream().mapToDouble(p -> p.minus(start).dot(axis)).max().orElse(0);
        int first = -1;
        int last = -1;
        for (int k = 0; k < edge.size(); k++) {
            if (edge.get(k).minus(start).dot(axis) > CUFF_FROM * reach) {
                first = first < 0 ? k : first;
                last = k;
            }
        }
        if (first < 0 || last - first < 2) {
            return false;
        }
        List<Vec> inner = new ArrayList<>(edge.subList(last, edge.size()));
        if (inner.getLast().distanceTo(armpit) > 2) {
            inner.add(armpit);
        }
        Strip strip = new Strip(
                Outline.resample(edge.subList(0, first + 1), SleeveStrip.ROWS),
                Outline.resample(Outline.reversed(inner), SleeveStrip.ROWS));
        strips[side] = strip;
        length += strip.middle(SleeveStrip.ROWS - 1).distanceTo(start);
        middleHalf += 0.5 * strip.width(SleeveStrip.ROWS / 2);
        endHalf += 0.5 * strip.width(SleeveStrip.ROWS - 1);
        return true;
    }

    /** Of the two ways from shoulder to armpit, the one around the sleeve. */
    private List<Vec> outwardWay(int side, int from, int to) {
        List<Vec> forward = outline.walk(from, to, 1);
        List<Vec> backward = outline.walk(from, to, -1);
        return reach(forward, side) > reach(backward, side) ? forward : backward;
    }

    private static double reach(List<Vec> way, int side) {
        double end = way.getLast().x();
        return way.stream()
                .mapToDouble(p -> side == 0 ? end - p.x() : p.x() - end)
                .max()
                .orElse(0);
    }

    private static Vec mean(List<Vec> way) {
        double x = way.stream().mapToDouble(Vec::x).average().orElse(0);
        double y = way.stream().mapToDouble(Vec::y).average().orElse(0);
        return new Vec(x, y);
    }
}
