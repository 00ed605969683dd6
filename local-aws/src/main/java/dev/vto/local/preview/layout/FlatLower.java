package dev.vto.local.preview.layout;

import dev.vto.local.preview.geometry.Range;
import dev.vto.local.preview.geometry.Strip;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.raster.MaskReader;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/** Reads the layout of trousers, shorts or a skirt: rows of one run of garment, or of two where the legs are apart. */
public final class FlatLower {

    private static final int SEAT_ROWS = 10;
    private static final int LEG_ROWS = 14;
    private static final int SKIRT_ROWS = 24;
    private static final double LEAST_RUN = 0.07;
    private static final double LEGS_FROM = 0.12;
    private static final double TORN_LEG = 0.12;

    private final Rect box;
    private final List<List<Range>> rows = new ArrayList<>();
    private int crotch = -1;
    private int rowsApart;
    private final int top;

    /** @param cutOut 8UC1, not empty */
    public FlatLower(Mat cutOut) {
        this.box = Imgproc.boundingRect(cutOut);
        MaskReader mask = new MaskReader(cutOut);
        for (int y = box.y; y < box.y + box.height; y++) {
            rows.add(runs(mask, y));
        }
        findCrotch();
        this.top = waistRow();
    }

    /** @param skirt never legs, even if the hem has a gap */
    public Layout layout(boolean skirt) {
        double waist = waistWidth();
        double slimness = (box.height - top) / waist;
        if (skirt || rowsApart <= LEGS_FROM * box.height) {
            return new Layout.Skirt(rowsOf(SKIRT_ROWS, top, top + (box.height - 1 - top) * 0.99), waist, slimness);
        }
        Strip left = leg(0);
        Strip right = leg(1);
        int difference = legEnd(0) - legEnd(1);
        if (Math.abs(difference) > TORN_LEG * box.height) {
            // a leg is torn off by the cut-out: the other one serves for both, mirrored
            left = difference > 0 ? left : mirrored(right);
            right = difference > 0 ? mirrored(left) : right;
        }
        return new Layout.Trousers(rowsOf(SEAT_ROWS, top, crotch), left, right, waist, slimness);
    }

    private List<Range> runs(MaskReader mask, int y) {
        List<Range> out = new ArrayList<>();
        int start = -1;
        for (int x = box.x; x <= box.x + box.width; x++) {
            boolean on = x < box.x + box.width && mask.on(x, y);
            if (on && start < 0) {
                start = x;
            } else if (!on && start >= 0) {
                if (x - start > LEAST_RUN * box.width) {
                    out.add(new Range(start, x - 1));
                }
                start = -1;
            }
        }
        return out;
    }

    /** From the hem up, the last row in which the legs are apart. */
    private void findCrotch() {
        for (int i = box.height - 1; i > box.height * 0.15; i--) {
            if (rows.get(i).size() == 2) {
                rowsApart++;
                crotch = i;
            } else if (rows.get(i).size() == 1 && rowsApart > 0.05 * box.height && i < crotch - 0.03 * box.height) {
                return;
            }
        }
    }

    /** The first row that is not a hanger or a belt loop. */
    private int waistRow() {
        int[] extents = rows.stream()
                .filter(r -> !r.isEmpty())
                .mapToInt(FlatLower::extent)
                .sorted()
                .toArray();
        for (int i = 0; extents.length > 0 && i < rows.size() / 2; i++) {
            if (!rows.get(i).isEmpty() && extent(rows.get(i)) > 0.35 * extents[extents.length / 2]) {
                return i;
            }
        }
        return 0;
    }

    private double waistWidth() {
        return rows
                .subList(top + (int) (0.02 * box.height), Math.min(rows.size(), top + (int) (0.12 * box.height) + 1))
                .stream()
                .filter(r -> !r.isEmpty())
                .mapToInt(FlatLower::extent)
                .average()
                .orElse(box.width);
    }

    private static int extent(List<Range> row) {
        return row.getLast().last() - row.getFirst().first();
    }

    private Strip rowsOf(int count, double from, double to) {
        Strip strip = new Strip(count);
        for (int i = 0; i < count; i++) {
            int y = (int) (from + (to - from) * i / (count - 1.0));
            List<Range> row = rows.get(y);
            if (!row.isEmpty()) {
                put(strip, i, new Range(row.getFirst().first(), row.getLast().last()), y);
            } else {
                repeat(strip, i, y);
            }
        }
        return strip;
    }

    private Strip leg(int side) {
        Strip strip = new Strip(LEG_ROWS);
        List<Range> atCrotch = rows.get(crotch);
        double middle = atCrotch.size() > 1
                ? (atCrotch.get(0).last() + atCrotch.get(1).first()) / 2.0
                : box.x + box.width / 2.0;
        for (int i = 0; i < LEG_ROWS; i++) {
            int y = crotch + (int) ((box.height - 1 - crotch) * i / (LEG_ROWS - 1.0) * 0.995);
            List<Range> row = rows.get(y);
            if (row.isEmpty()) {
                repeat(strip, i, y);
            } else if (row.size() > 1) {
                put(strip, i, side == 0 ? row.getFirst() : row.getLast(), y);
            } else {
                Range both = row.getFirst();
                put(
                        strip,
                        i,
                        side == 0 ? new Range(both.first(), (int) middle) : new Range((int) middle, both.last()),
                        y);
            }
        }
        return strip;
    }

    /** The lowest row of a leg. */
    private int legEnd(int side) {
        double middle = box.x + box.width / 2.0;
        List<Range> apart = rows.get(crotch);
        if (apart.size() > 1) {
            middle = (apart.get(0).last() + apart.get(1).first()) / 2.0;
        }
        for (int i = box.height - 1; i > crotch; i--) {
            for (Range run : rows.get(i)) {
                if (run.centre() < middle == (side == 0)) {
                    return i;
                }
            }
        }
        return crotch;
    }

    private static Strip mirrored(Strip leg) {
        return new Strip(leg.right(), leg.left());
    }

    private void put(Strip strip, int row, Range run, int y) {
        strip.set(row, new Vec(run.first(), box.y + y), new Vec(run.last(), box.y + y));
    }

    /** A row without garment (a tear in the cut-out) keeps the width of the row above. */
    private void repeat(Strip strip, int row, int y) {
        double left = row == 0 ? box.x : strip.left()[row - 1].x();
        double right = row == 0 ? box.x + box.width : strip.right()[row - 1].x();
        strip.set(row, new Vec(left, box.y + y), new Vec(right, box.y + y));
    }
}
