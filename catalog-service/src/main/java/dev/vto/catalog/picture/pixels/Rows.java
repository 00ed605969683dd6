package dev.vto.catalog.picture.pixels;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** A decoded picture row by row: 8-bit samples in its own colours, opaque, flattened on white. */
final class Rows {
    private static final int WHITE = 255;

    private final BufferedImage image;
    private final Raster raster;
    private final boolean palette;
    private final boolean alpha;
    private final int bands;
    private final int most;
    private int[] samples;

    Rows(BufferedImage image) {
        this.image = image;
        this.raster = image.getRaster();
        this.palette = image.getColorModel() instanceof IndexColorModel;
        this.alpha = image.getColorModel().hasAlpha();
        this.bands = palette ? 3 : image.getColorModel().getNumColorComponents();
        this.most = (1 << image.getColorModel().getComponentSize(0)) - 1;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** Samples of one pixel: 1 or 3, without alpha. */
    int bands() {
        return bands;
    }

    /** Reads row y into the array, {@code width * bands} samples of 0 to 255. */
    void read(int y, float[] into) {
        if (palette) {
            indexed(y, into);
            return;
        }
        samples = raster.getPixels(0, y, width(), 1, samples);
        int stored = alpha ? bands + 1 : bands;
        float scale = (float) WHITE / most;
        for (int x = 0; x < width(); x++) {
            float opaque = alpha ? (float) samples[x * stored + bands] / most : 1;
            for (int band = 0; band < bands; band++) {
                float value = samples[x * stored + band] * scale;
                into[x * bands + band] = opaque == 1 ? value : value * opaque + WHITE * (1 - opaque);
            }
        }
    }

    private void indexed(int y, float[] into) {
        samples = image.getRGB(0, y, width(), 1, samples, 0, width());
        for (int x = 0; x < width(); x++) {
            float opaque = (samples[x] >>> 24) / (float) WHITE;
            for (int band = 0; band < bands; band++) {
                int value = samples[x] >> 16 - 8 * band & WHITE;
                into[x * bands + band] = value * opaque + WHITE * (1 - opaque);
            }
        }
    }
}
