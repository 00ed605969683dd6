package dev.vto.local.preview.pose;

import dev.vto.local.preview.geometry.Range;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.raster.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Finds persons in a picture of any size. Not thread-safe. */
final class PoseDetector implements AutoCloseable {

    private static final int INPUT = 224;
    private static final int VALUES_PER_BOX = 12;
    private static final double LEAST_SCORE = 0.3;
    private static final double SAME_PERSON_OVERLAP = 0.3;

    private final TensorModel model = new TensorModel("models/pose_detection.tflite");
    private final List<Vec> anchors = anchors();

    /** @return persons by falling score; weak ones down to 0.3 included */
    List<Detection> detect(Mat picture) {
        try (Scope scope = new Scope()) {
            double scale = (double) INPUT / Math.max(picture.width(), picture.height());
            Mat small = scope.mat();
            Size size = new Size(Math.round(picture.width() * scale), Math.round(picture.height() * scale));
            Imgproc.resize(picture, small, size, 0, 0, Imgproc.INTER_AREA);
            Mat square = scope.filled(new Size(INPUT, INPUT), CvType.CV_8UC3, 0);
            int left = (INPUT - small.width()) / 2;
            int top = (INPUT - small.height()) / 2;
            small.copyTo(scope.part(square, new Rect(left, top, small.width(), small.height())));
            float[][] out = model.run(square, 2.0 / 255, -1);
            boolean boxesFirst = out[0].length == anchors.size() * VALUES_PER_BOX;
            return distinct(candidates(out[boxesFirst ? 0 : 1], out[boxesFirst ? 1 : 0], new Vec(left, top), scale));
        }
    }

    private List<Detection> candidates(float[] boxes, float[] scores, Vec border, double scale) {
        List<Detection> found = new ArrayList<>();
        for (int i = 0; i < anchors.size(); i++) {
            double score = 1 / (1 + Math.exp(-Range.clamp(scores[i], -100, 100)));
            if (score < LEAST_SCORE) {
                continue;
            }
            int at = i * VALUES_PER_BOX;
            Vec centre = place(boxes, at, i);
            Vec half = new Vec(boxes[at + 2] / 2, boxes[at + 3] / 2);
            found.add(new Detection(
                    score,
                    outside(centre.minus(half), border, scale),
                    outside(centre.plus(half, 1), border, scale),
                    outside(place(boxes, at + 4, i), border, scale),
                    outside(place(boxes, at + 6, i), border, scale)));
        }
        found.sort(Comparator.comparingDouble(Detection::score).reversed());
        return found;
    }

    private Vec place(float[] boxes, int at, int anchor) {
        return new Vec(boxes[at], boxes[at + 1]).plus(anchors.get(anchor), INPUT);
    }

    private static Vec outside(Vec inSquare, Vec border, double scale) {
        return inSquare.minus(border).times(1 / scale);
    }

    private static List<Detection> distinct(List<Detection> byScore) {
        List<Detection> kept = new ArrayList<>();
        for (Detection candidate : byScore) {
            if (kept.stream().noneMatch(k -> k.overlap(candidate) > SAME_PERSON_OVERLAP)) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    /** Centres of the model's anchor boxes, 0 to 1: grids of 28, 14 and 7 cells a side with 2, 2 and 6 boxes a cell. */
    private static List<Vec> anchors() {
        int[][] layers = {{28, 2}, {14, 2}, {7, 6}};
        List<Vec> out = new ArrayList<>();
        for (int[] layer : layers) {
            int cells = layer[0];
            for (int cell = 0; cell < cells * cells; cell++) {
                Vec centre = new Vec((cell % cells + 0.5) / cells, (cell / cells + 0.5) / cells);
                for (int k = 0; k < layer[1]; k++) {
                    out.add(centre);
                }
            }
        }
        return out;
    }

    @Override
    public void close() {
        model.close();
    }
}
