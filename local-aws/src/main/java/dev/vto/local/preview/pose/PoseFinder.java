package dev.vto.local.preview.pose;

import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.Scope;
import java.util.List;
import java.util.Optional;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Finds the most evident person of a picture, with joints and silhouette. Not thread-safe; holds about 40 MB of native memory. */
public final class PoseFinder implements AutoCloseable {

    /** Both models must be at least this sure; either alone takes flower pots for people. */
    private static final double SURE = 0.5;

    private final PoseDetector detector = new PoseDetector();
    private final LandmarkModel landmarks = new LandmarkModel();

    /** A found person: the joints, the silhouette (8UC1, 0 or 255, of the picture's size) and whether others were seen. */
    public record Found(Pose pose, Mat silhouette, boolean severalPersons) {}

    /**
     * @param picture 8UC3
     * @param scope owns the silhouette
     */
    public Optional<Found> find(Mat picture, Scope scope) {
        List<Detection> persons = detector.detect(picture);
        if (persons.isEmpty() || persons.getFirst().score() < SURE) {
            return Optional.empty();
        }
        PoseReading reading = landmarks.read(picture, persons.getFirst());
        scope.track(reading.silhouette());
        if (reading.score() < SURE) {
            return Optional.empty();
        }
        boolean several = persons.size() > 1 && persons.get(1).score() > SURE;
        return Optional.of(new Found(Pose.of(reading), silhouette(reading.silhouette(), scope), several));
    }

    private static Mat silhouette(Mat probability, Scope scope) {
        try (Scope local = new Scope()) {
            Mat grey = local.mat();
            probability.convertTo(grey, CvType.CV_8U, 255);
            Mat binary = local.mat();
            Imgproc.threshold(grey, binary, 127, 255, Imgproc.THRESH_BINARY);
            return local.handOver(new Masks(local, binary.size()).largestPart(binary), scope);
        }
    }

    @Override
    public void close() {
        landmarks.close();
        detector.close();
    }
}
