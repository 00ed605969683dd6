package dev.vto.local.preview.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A closed outline of points, walked in either direction. */
public record Outline(List<Vec> points) {

    public int size() {
        return points.size();
    }

    public Vec get(int index) {
        return points.get(index);
    }

    public int nearestTo(Vec place) {
        int best = 0;
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).distanceTo(place) < points.get(best).distanceTo(place)) {
                best = i;
            }
        }
        return best;
    }

    /** The points from index {@code from} to index {@code to}, both included; {@code direction} is 1 or -1. */
    public List<Vec> walk(int from, int to, int direction) {
        List<Vec> way = new ArrayList<>();
        for (int i = from; way.size() <= points.size(); i = Math.floorMod(i + direction, points.size())) {
            way.add(points.get(i));
            if (i == to) {
                break;
            }
        }
        return way;
    }

    /** {@code count} points at equal distances along a way. */
    public static Vec[] resample(List<Vec> way, int count) {
        double[] run = new double[way.size()];
        for (int i = 1; i < run.length; i++) {
            run[i] = run[i - 1] + way.get(i).distanceTo(way.get(i - 1));
        }
        double total = run[run.length - 1];
        Vec[] out = new Vec[count];
        int k = 0;
        for (int i = 0; i < count; i++) {
            double at = total * i / (count - 1.0);
            while (k < run.length - 2 && run[k + 1] < at) {
                k++;
            }
            out[i] = run.length < 2
                    ? way.getFirst()
                    : Vec.between(
                            way.get(k),
                            way.get(k + 1),
                            Range.clamp((at - run[k]) / Math.max(1e-6, run[k + 1] - run[k]), 0, 1));
        }
        return out;
    }

    public static List<Vec> reversed(List<Vec> way) {
        List<Vec> copy = new ArrayList<>(way);
        Collections.reverse(copy);
        return copy;
    }
}
