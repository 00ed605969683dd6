package dev.vto.local.preview.product;

import dev.vto.local.preview.layout.Layout;
import dev.vto.local.preview.raster.Scope;
import java.util.List;
import org.opencv.core.Mat;

/**
 * A garment ready to be drawn.
 *
 * @param scope owns both pictures
 * @param original 8UC3 in the size it came in
 * @param cutOut 8UC1, 0 or 255, at work size
 * @param enlargement side of {@code original} over side of {@code cutOut}; the layout is in pixels of the latter
 */
public record Product(Scope scope, Mat original, Mat cutOut, double enlargement, Layout layout, List<String> warnings)
        implements AutoCloseable {

    @Override
    public void close() {
        scope.close();
    }
}
