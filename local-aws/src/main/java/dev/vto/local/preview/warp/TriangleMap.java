package dev.vto.local.preview.warp;

import dev.vto.local.preview.geometry.Strip;
import dev.vto.local.preview.geometry.Vec;
import java.util.Arrays;
import java.util.stream.Stream;
import org.opencv.core.Rect;
import org.opencv.core.Size;

/**
 * For every pixel inside a target strip the place in the source it is taken from. The strip is cut into rows of triangles, which
 * unlike one smooth spline cannot fold over each other on a bent arm and follow both edges exactly.
 */
public final class TriangleMap {

    /** Outside the target strip. */
    public static final float NOWHERE = -1e4f;

    private static final int COLUMNS = 10;

    private final Rect area;
    private final float[] sourceX;
    private final float[] sourceY;

    /** @param canvas size of the picture the target lies in, in pixels */
    public TriangleMap(Strip source, Strip target, Size canvas) {
        this.area = boundsOf(target, canvas);
        this.sourceX = new float[area.width * area.height];
        this.sourceY = new float[area.width * area.height];
        Arrays.fill(sourceX, NOWHERE);
        Arrays.fill(sourceY, NOWHERE);
        for (int i = 0; i + 1 < Math.min(source.rows(), target.rows()); i++) {
            for (int j = 0; j < COLUMNS; j++) {
                double t0 = j / (double) COLUMNS;
                double t1 = (j + 1) / (double) COLUMNS;
                fill(
                        new Vec[] {target.at(i, t0), target.at(i, t1), target.at(i + 1, t1)},
                        new Vec[] {source.at(i, t0), source.at(i, t1), source.at(i + 1, t1)});
                fill(
                        new Vec[] {target.at(i, t0), target.at(i + 1, t1), target.at(i + 1, t0)},
                        new Vec[] {source.at(i, t0), source.at(i + 1, t1), source.at(i + 1, t0)});
            }
        }
    }

    /** The part of the canvas the map covers; may be empty. */
    public Rect area() {
        return area;
    }

    /** Source x of each pixel of the area, row by row; {@link #NOWHERE} outside the strip. */
    public float[] sourceX() {
        return sourceX;
    }

    public float[] sourceY() {
        return sourceY;
    }

    private void fill(Vec[] t, Vec[] s) {
        double det = (t[1].y() - t[2].y()) * (t[0].x() - t[2].x()) + (t[2].x() - t[1].x()) * (t[0].y() - t[2].y());
        if (Math.abs(det) < 1e-6) {
            return;
        }
        int x0 = (int) Math.max(area.x, Math.floor(Math.min(t[0].x(), Math.min(t[1].x(), t[2].x()))));
        int x1 = (int) Math.min(area.x + area.width - 1, Math.ceil(Math.max(t[0].x(), Math.max(t[1].x(), t[2].x()))));
        int y0 = (int) Math.max(area.y, Math.floor(Math.min(t[0].y(), Math.min(t[1].y(), t[2].y()))));
        int y1 = (int) Math.min(area.y + area.height - 1, Math.ceil(Math.max(t[0].y(), Math.max(t[1].y(), t[2].y()))));
        // a hair's breadth over the edge, or seams open between neighbours
        double edge = -1e-3;
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x <= x1; x++) {
                double a = ((t[1].y() - t[2].y()) * (x - t[2].x()) + (t[2].x() - t[1].x()) * (y - t[2].y())) / det;
                double b = ((t[2].y() - t[0].y()) * (x - t[2].x()) + (t[0].x() - t[2].x()) * (y - t[2].y())) / det;
                double c = 1 - a - b;
                if (a >= edge && b >= edge && c >= edge) {
                    int at = (y - area.y) * area.width + x - area.x;
                    sourceX[at] = (float) (a * s[0].x() + b * s[1].x() + c * s[2].x());
                    sourceY[at] = (float) (a * s[0].y() + b * s[1].y() + c * s[2].y());
                }
            }
        }
    }

    private static Rect boundsOf(Strip strip, Size canvas) {
        double[] xs = ends(strip).mapToDouble(Vec::x).sorted().toArray();
        double[] ys = ends(strip).mapToDouble(Vec::y).sorted().toArray();
        int x0 = (int) Math.max(0, Math.floor(xs[0]));
        int y0 = (int) Math.max(0, Math.floor(ys[0]));
        int x1 = (int) Math.min(canvas.width - 1, Math.ceil(xs[xs.length - 1]));
        int y1 = (int) Math.min(canvas.height - 1, Math.ceil(ys[ys.length - 1]));
        return new Rect(x0, y0, Math.max(0, x1 - x0 + 1), Math.max(0, y1 - y0 + 1));
    }

    private static Stream<Vec> ends(Strip strip) {
        return Stream.concat(Arrays.stream(strip.left()), Arrays.stream(strip.right()));
    }
}
