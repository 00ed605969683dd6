package dev.vto.local.preview.raster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;

/**
 * Owns native pictures and frees them when closed, so that memory does not wait for the collector. Not thread-safe: one try-on, one
 * scope.
 */
public final class Scope implements AutoCloseable {

    private final Set<Mat> mats = Collections.newSetFromMap(new IdentityHashMap<>());

    public Mat mat() {
        return track(new Mat());
    }

    public Mat filled(Size size, int type, double value) {
        return track(new Mat(size, type, Scalar.all(value)));
    }

    public Mat part(Mat whole, Rect area) {
        return track(whole.submat(area));
    }

    public Mat copy(Mat original) {
        return track(original.clone());
    }

    public <T extends Mat> T track(T mat) {
        mats.add(mat);
        return mat;
    }

    /** Hands a picture out of this scope: the caller frees it. */
    public Mat release(Mat mat) {
        mats.remove(mat);
        return mat;
    }

    /** Moves a picture to another scope. */
    public Mat handOver(Mat mat, Scope next) {
        return next.track(release(mat));
    }

    @Override
    public void close() {
        List<Mat> all = new ArrayList<>(mats);
        mats.clear();
        all.forEach(Mat::release);
    }
}
