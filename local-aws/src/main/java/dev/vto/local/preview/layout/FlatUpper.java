package dev.vto.local.preview.layout;

import static dev.vto.local.preview.geometry.Range.clamp;

import dev.vto.local.preview.body.TorsoStrip;
import dev.vto.local.preview.geometry.Outline;
import dev.vto.local.preview.geometry.Range;
import dev.vto.local.preview.geometry.Strip;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.raster.MaskReader;
import dev.vto.local.preview.raster.Masks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfInt4;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/** Reads the layout of a shirt, top or dress that lies flat, hangs, or stands on an invisible mannequin. */
public final class FlatUpper {

    private final MaskReader mask;
    private final Rect box;
    private final Outline outline;
    private final Armpits armpits;
    private final Vec[] shoulders = new Vec[2];

    /** @param cutOut 8UC1, not empty */
    public FlatUpper(Mat cutOut, Masks masks) {
        Mat solid = masks.withoutHoles(cutOut);
        this.mask = new MaskReader(solid);
        this.box = Imgproc.boundingRect(solid);
        MatOfPoint edge = longestEdge(solid, masks);
        this.outline = new Outline(
                Arrays.stream(edge.toArray()).map(p -> new Vec(p.x, p.y)).toList());
        this.armpits = new Armpits(mask, box, outline, dents(edge, masks), centre());
        for (int side = 0; side < 2; side++) {
            shoulders[side] = armpits.tank() ? strapTop(side) : shoulder(side);
        }
    }

    public Layout.Upper layout() {
        double top = (shoulders[0].y() + shoulders[1].y()) / 2;
        double collar = Math.max(2, top - box.y + 2);
        double hem = hem();
        Strip torso = torso(hem, collar);
        FlatSleeves sleeves = new FlatSleeves(outline, armpits, shoulders);
        double chest = armpits.armpit(1).x() - armpits.armpit(0).x();
        return new Layout.Upper(
                torso,
                Optional.ofNullable(sleeves.strip(0)),
                Optional.ofNullable(sleeves.strip(1)),
                hem - top,
                chest,
                sleeves.length(),
                collar,
                sleeves.middleHalf(),
                sleeves.endHalf(),
                armpits.tank(),
                (torso.right()[TorsoStrip.ROWS - 1].x() - torso.left()[TorsoStrip.ROWS - 1].x()) / chest,
                0);
    }

    private static MatOfPoint longestEdge(Mat solid, Masks masks) {
        List<MatOfPoint> edges = new ArrayList<>();
        Imgproc.findContours(
                masks.scope().copy(solid),
                edges,
                masks.scope().mat(),
                Imgproc.RETR_EXTERNAL,
                Imgproc.CHAIN_APPROX_NONE);
        edges.forEach(masks.scope()::track);
        return edges.stream()
                .max(Comparator.comparingDouble(Imgproc::contourArea))
                .orElseThrow();
    }

    private static int[] dents(MatOfPoint edge, Masks masks) {
        MatOfInt hull = masks.scope().track(new MatOfInt());
        MatOfInt4 dents = masks.scope().track(new MatOfInt4());
        Imgproc.convexHull(edge, hull);
        if (hull.total() > 3) {
            Imgproc.convexityDefects(edge, hull, dents);
        }
        return dents.empty() ? new int[0] : dents.toArray();
    }

    /** The middle line: median over the lower half, where no sleeve disturbs. */
    private double centre() {
        double[] centres = IntStream.range(box.y + box.height / 2, box.y + (int) (box.height * 0.95))
                .mapToObj(y -> mask.runAt(y, box.x + box.width / 2))
                .filter(Objects::nonNull)
                .mapToDouble(Range::centre)
                .sorted()
                .toArray();
        return centres.length == 0 ? box.x + box.width / 2.0 : centres[centres.length / 2];
    }

    /** Straight above the armpit, or as far inward as needed to meet an edge well above it. */
    private Vec shoulder(int side) {
        Vec armpit = armpits.armpit(side);
        int inward = side == 0 ? 1 : -1;
        for (int k = 0; k < box.width / 3; k++) {
            int x = (int) (armpit.x() + inward * k);
            for (int y = box.y; y < box.y + box.height * 0.6; y++) {
                if (mask.on(x, y)) {
                    if (y < armpit.y() - 0.08 * box.height) {
                        return new Vec(x, y);
                    }
                    break;
                }
            }
        }
        return new Vec(armpit.x(), box.y + 0.05 * box.height);
    }

    private Vec strapTop(int side) {
        Vec top = outline.points().stream()
                .filter(p -> (side == 0) == (p.x() < armpits.centre()))
                .min(Comparator.comparingDouble(Vec::y))
                .orElse(armpits.armpit(side));
        return new Vec(top.x() + (side == 0 ? -1 : 1) * 0.02 * box.width, top.y() + 0.01 * box.height);
    }

    /** The lowest row that is still nearly half as wide as the chest. */
    private double hem() {
        double needed = 0.45 * (armpits.armpit(1).x() - armpits.armpit(0).x());
        int y = box.y + box.height - 1;
        while (y > armpits.armpit(0).y()) {
            Range run = mask.runAt(y, (int) armpits.centre());
            if (run != null && run.length() > (int) needed) {
                break;
            }
            y--;
        }
        return y - 1;
    }

    private Strip torso(double hem, double collar) {
        Strip strip = new Strip(TorsoStrip.ROWS);
        for (int i = 0; i < TorsoStrip.COLLAR_ROWS; i++) {
            double h = collar * (TorsoStrip.COLLAR_ROWS - i) / TorsoStrip.COLLAR_ROWS;
            Vec up = new Vec(0, -h);
            strip.set(i, shoulders[0].plus(up, 1), shoulders[1].plus(up, 1));
        }
        for (int side = 0; side < 2; side++) {
            Vec[] edge = side == 0 ? strip.left() : strip.right();
            double previous = armpits.armpit(side).x();
            for (int i = 0; i < TorsoStrip.BODY_ROWS; i++) {
                int row = TorsoStrip.COLLAR_ROWS + i;
                if (i <= TorsoStrip.ARMPIT_ROW) {
                    edge[row] = Vec.between(shoulders[side], armpits.armpit(side), i / (double) TorsoStrip.ARMPIT_ROW);
                } else {
                    double down = (i - TorsoStrip.ARMPIT_ROW) / (TorsoStrip.BODY_ROWS - 1.0 - TorsoStrip.ARMPIT_ROW);
                    edge[row] = bodySide(
                            side,
                            armpits.armpit(side).y()
                                    + (hem - armpits.armpit(side).y()) * down,
                            previous);
                    previous = edge[row].x();
                }
            }
        }
        return strip;
    }

    /** The side of the body at a height; above a low notch it is cut straight, so that a hanging sleeve stays outside. */
    private Vec bodySide(int side, double y, double previous) {
        Range run = mask.runAt((int) y, (int) armpits.centre());
        double x = run == null ? previous : side == 0 ? run.first() : run.last();
        Vec armpit = armpits.armpit(side);
        Vec notch = armpits.notch(side);
        if (notch != null && y < notch.y()) {
            double down = clamp((y - armpit.y()) / Math.max(1, notch.y() - armpit.y()), 0, 1);
            double limit = armpit.x() + (notch.x() - armpit.x()) * down;
            x = side == 0 ? Math.max(x, limit) : Math.min(x, limit);
        }
        double step = 0.05 * box.width;
        return new Vec(clamp(x, previous - step, previous + step), y);
    }
}
