package dev.vto.local.preview.raster;

import dev.vto.local.preview.geometry.Range;
import dev.vto.local.preview.geometry.Vec;
import org.opencv.core.Mat;

/** A mask (8UC1) copied to the Java side for reading pixel by pixel. */
public final class MaskReader {

    private final byte[] pixels;
    private final int width;
    private final int height;

    public MaskReader(Mat mask) {
        this.pixels = Masks.bytes(mask);
        this.width = mask.width();
        this.height = mask.height();
    }

    public int width() {
        return width;
    }

    public boolean on(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && (pixels[y * width + x] & 255) > 127;
    }

    public boolean contains(Vec place) {
        return on((int) Math.round(place.x()), (int) Math.round(place.y()));
    }

    /** The run of set pixels of row {@code y} that holds {@code x}, or the nearest one within a sixth of the width; null if none. */
    public Range runAt(int y, int x) {
        if (y < 0 || y >= height) {
            return null;
        }
        int start = nearestSet(y, Math.clamp(x, 0, width - 1));
        if (start < 0) {
            return null;
        }
        int first = start;
        int last = start;
        while (first > 0 && on(first - 1, y)) {
            first--;
        }
        while (last < width - 1 && on(last + 1, y)) {
            last++;
        }
        return new Range(first, last);
    }

    private int nearestSet(int y, int x) {
        for (int k = 0; k <= width / 6; k++) {
            if (on(Math.min(width - 1, x + k), y)) {
                return Math.min(width - 1, x + k);
            }
            if (on(Math.max(0, x - k), y)) {
                return Math.max(0, x - k);
            }
        }
        return -1;
    }
}
