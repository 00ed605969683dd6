package dev.vto.local.preview.geometry;

import java.util.Arrays;

/**
 * A ribbon of rows, each with a left and a right end: how a torso, a sleeve or a leg is laid out, both in the product picture and
 * on the body. Row i of the one belongs to row i of the other.
 */
public record Strip(Vec[] left, Vec[] right) {

    public Strip(int rows) {
        this(new Vec[rows], new Vec[rows]);
    }

    public int rows() {
        return left.length;
    }

    public void set(int row, Vec leftEnd, Vec rightEnd) {
        left[row] = leftEnd;
        right[row] = rightEnd;
    }

    /** The point of a row at {@code t}: 0 is the left end, 1 the right end. */
    public Vec at(int row, double t) {
        return Vec.between(left[row], right[row], t);
    }

    public Vec middle(int row) {
        return at(row, 0.5);
    }

    public double width(int row) {
        return left[row].distanceTo(right[row]);
    }

    /** Length along both edges together, in pixels. */
    public double edgeLength() {
        double sum = 0;
        for (int i = 0; i + 1 < rows(); i++) {
            sum += left[i].distanceTo(left[i + 1]) + right[i].distanceTo(right[i + 1]);
        }
        return sum;
    }

    /** Smooths both edges between two rows (the ends stay where they are). */
    public void smooth(int from, int to) {
        smooth(left, from, to);
        smooth(right, from, to);
    }

    public Strip enlarged(double factor) {
        return new Strip(
                Arrays.stream(left).map(v -> v.enlarged(factor)).toArray(Vec[]::new),
                Arrays.stream(right).map(v -> v.enlarged(factor)).toArray(Vec[]::new));
    }

    private static void smooth(Vec[] edge, int from, int to) {
        for (int round = 0; round < 3; round++) {
            Vec[] old = edge.clone();
            for (int i = from + 1; i < to - 1; i++) {
                edge[i] = new Vec(
                        (old[i - 1].x() + 2 * old[i].x() + old[i + 1].x()) / 4,
                        (old[i - 1].y() + 2 * old[i].y() + old[i + 1].y()) / 4);
            }
        }
    }
}
